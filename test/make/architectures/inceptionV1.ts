import type { Numbers, Value } from "./fileBuilder";
import { type Layer, NetworkBuilder } from "./networkBuilder";

/** Filters of the branches: 1 × 1; 1 × 1 and 3 × 3; 1 × 1 and 3 × 3; after the pooling. */
type Module = readonly [number, readonly [number, number], readonly [number, number], number];

const STAGES: readonly (readonly Module[])[] = [
  [
    [64, [96, 128], [16, 32], 32],
    [128, [128, 192], [32, 96], 64],
  ],
  [
    [192, [96, 208], [16, 48], 64],
    [160, [112, 224], [24, 64], 64],
    [128, [128, 256], [24, 64], 64],
    [112, [144, 288], [32, 64], 64],
    [256, [160, 320], [32, 128], 128],
  ],
  [
    [256, [160, 320], [32, 128], 128],
    [384, [192, 384], [48, 128], 128],
  ],
];

/**
 * Inception V1, as TensorFlow publishes it (with 3 × 3 in place of 5 × 5).
 * C. Szegedy et al., Going Deeper with Convolutions, 2014, https://arxiv.org/abs/1409.4842
 */
export function inceptionV1(
  side: number,
  width: (filters: number) => number,
  classes: number,
  numbers?: Numbers,
): Uint8Array {
  const net = new NetworkBuilder(side, 1, numbers);
  const conv = (x: Value, filters: number, kernel: number, layer: Layer = {}) =>
    net.conv(x, width(filters), kernel, { activation: "relu", ...layer });
  let x = conv(net.picture, 64, 7, { stride: 2 });
  x = net.maxPool(x, 3, { stride: 2 });
  x = conv(conv(x, 64, 1), 192, 3);
  for (const [stage, modules] of STAGES.entries()) {
    x = net.maxPool(x, stage === 2 ? 2 : 3, { stride: 2 });
    for (const [a, [b, c], [d, e], f] of modules) {
      x = net.concatenate([
        conv(x, a, 1),
        conv(conv(x, b, 1), c, 3),
        conv(conv(x, d, 1), e, 3),
        conv(net.maxPool(x, 3), f, 1),
      ]);
    }
  }
  return net.classify(x, classes);
}
