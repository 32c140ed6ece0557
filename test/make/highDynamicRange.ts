import type { Pixels } from "./bmp";

/** Luminance of white on paper, and the most that each curve shows, in cd/m²: https://www.itu.int/pub/R-REP-BT.2408 */
const WHITE = 203;
const PEAK = { pq: 10_000, hlg: 1_000 };
/** From linear sRGB to linear BT.2020 (https://www.itu.int/pub/R-REP-BT.2407), and the weights of its luminance. */
const WIDER = [
  [0.6274, 0.3293, 0.0433],
  [0.0691, 0.9195, 0.0114],
  [0.0164, 0.088, 0.8956],
];
const LUMINANCE = [0.2627, 0.678, 0.0593];
/** Exponent by which a display of that peak shows brighter what HLG says of a scene. */
const SYSTEM_GAMMA = 1.2;

/** From linear light of a display to a signal, both 0 to 1: ITU-R BT.2100, tables 4 and 5. */
const CURVES = {
  pq: (light: number) => {
    const power = light ** 0.1593017578125;
    return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375;
  },
  hlg: (light: number, luminance: number) => {
    const scene = luminance === 0 ? 0 : light * luminance ** (1 / SYSTEM_GAMMA - 1);
    return scene <= 1 / 12 ? Math.sqrt(3 * scene) : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073;
  },
};

const weighted = (weights: readonly number[], values: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);

/** sRGB pixels in the colours of a high dynamic range, as bright as white paper and no brighter. */
export function highDynamicRange({ rgb, width, height }: Pixels, curve: keyof typeof CURVES): Pixels {
  const linear = Array.from({ length: 256 }, (_, i) =>
    i <= 10 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4,
  );
  const out = new Uint8Array(rgb.length);
  for (let at = 0; at < rgb.length; at += 3) {
    const narrow = [0, 1, 2].map((channel) => ((linear[rgb[at + channel] ?? 0] ?? 0) * WHITE) / PEAK[curve]);
    const wide = WIDER.map((weights) => Math.max(0, weighted(weights, narrow)));
    const luminance = weighted(LUMINANCE, wide);
    out.set(
      wide.map((light) => Math.round(255 * Math.min(1, CURVES[curve](light, luminance)))),
      at,
    );
  }
  return { rgb: out, width, height };
}
