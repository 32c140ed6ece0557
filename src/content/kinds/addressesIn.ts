import { layersOf } from "./layersOf";

const QUOTED_ADDRESS = /url\("((?:[^"\\]|\\.)*)"\)/;
const IMAGE_SET = /^(?:-webkit-)?image-set\((.*)\)$/s;
const CROSS_FADE = /^(?:-webkit-)?cross-fade\((.*)\)$/s;
const RESOLUTION = /([\d.]+)(dppx|x)\b/;
const TYPE = /\btype\("([^"]*)"\)/;
const PER_CENT = /([\d.]+)%/;
/** Types of picture files that the browser shows. */
const SUPPORTED = /^image\/(a?png|x-png|jpe?g|pjpeg|gif|webp|avif|svg\+xml|bmp|(x-|vnd\.microsoft\.)icon)$/i;

/**
 * The address that each layer of a computed `<image>` value shows; undefined for gradients and the like. Addresses in
 * computed values are absolute and quoted.
 */
export function addressesIn(value: string, density = devicePixelRatio): (string | undefined)[] {
  return layersOf(value).map((layer) => addressOf(shownOf(layer, density)));
}

/** The one of several pictures that a layer shows most of. */
function shownOf(layer: string, density: number): string {
  const set = IMAGE_SET.exec(layer)?.[1];
  if (set !== undefined) return shownOf(pick(layersOf(set), density), density);
  const fade = CROSS_FADE.exec(layer)?.[1];
  return fade === undefined ? layer : shownOf(stronger(layersOf(fade)), density);
}

/** Chooses as browsers do: of the supported ones the lowest resolution that is at least `density`, else the highest. */
function pick(options: readonly string[], density: number): string {
  const besides = (option: string) => option.replace(QUOTED_ADDRESS, "");
  const resolution = (option: string) => Number(RESOLUTION.exec(besides(option))?.[1] ?? 1);
  const supported = options.filter((option) => SUPPORTED.test(TYPE.exec(besides(option))?.[1] ?? "image/png"));
  const ordered = supported.sort((a, b) => resolution(a) - resolution(b));
  return ordered.find((option) => resolution(option) >= density) ?? ordered.at(-1) ?? "";
}

/** The picture with the larger share. Browsers know two pictures, and the share of the second. */
function stronger([first = "", second = "", share = ""]: readonly string[]): string {
  const percent = PER_CENT.exec(share)?.[1];
  return (percent === undefined ? Number.parseFloat(share) : Number(percent) / 100) >= 0.5 ? second : first;
}

function addressOf(layer: string): string | undefined {
  const address = QUOTED_ADDRESS.exec(layer)?.[1]?.replace(/\\(.)/gs, "$1");
  // A fragment alone refers to a mask or filter in the page itself.
  return address === undefined || address.startsWith("#") ? undefined : address;
}
