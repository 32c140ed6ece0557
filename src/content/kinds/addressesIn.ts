import { layersOf } from "./layersOf";

const QUOTED_ADDRESS = /url\("((?:[^"\\]|\\.)*)"\)/;
const IMAGE_SET = /^(?:-webkit-)?image-set\((.*)\)$/s;
const RESOLUTION = /([\d.]+)(dppx|x)\b/;

/**
 * The address that each layer of a computed `<image>` value shows; undefined for gradients and the like. Addresses in
 * computed values are absolute and quoted.
 */
export function addressesIn(value: string, density = devicePixelRatio): (string | undefined)[] {
  return layersOf(value).map((layer) => {
    const set = IMAGE_SET.exec(layer)?.[1];
    return addressOf(set === undefined ? layer : pick(layersOf(set), density));
  });
}

/** Chooses as browsers do: the lowest resolution that is at least `density`, else the highest. */
function pick(options: readonly string[], density: number): string {
  const resolution = (option: string) => Number(RESOLUTION.exec(option.replace(QUOTED_ADDRESS, ""))?.[1] ?? 1);
  const ordered = [...options].sort((a, b) => resolution(a) - resolution(b));
  return ordered.find((option) => resolution(option) >= density) ?? ordered.at(-1) ?? "";
}

function addressOf(layer: string): string | undefined {
  const address = QUOTED_ADDRESS.exec(layer)?.[1]?.replace(/\\(.)/gs, "$1");
  // A fragment alone refers to a mask or filter in the page itself.
  return address === undefined || address.startsWith("#") ? undefined : address;
}
