import type { Numbers, Value } from "./fileBuilder";
import { type Layer, NetworkBuilder } from "./networkBuilder";

const VALID = { padding: "valid" } as const;
const HALF = { padding: "valid", stride: 2 } as const;
const ROW = [1, 7] as const;
const COLUMN = [7, 1] as const;

/**
 * Inception V3, as TensorFlow publishes it.
 * C. Szegedy et al., Rethinking the Inception Architecture, 2015, https://arxiv.org/abs/1512.00567
 */
export function inceptionV3(
  side: number,
  width: (filters: number) => number,
  classes: number,
  numbers?: Numbers,
): Uint8Array {
  const net = new NetworkBuilder(side, 3, numbers);
  const conv = (x: Value, filters: number, kernel: Parameters<NetworkBuilder["conv"]>[2] = 1, layer: Layer = {}) =>
    net.conv(x, width(filters), kernel, { activation: "relu", ...layer });
  const pooled = (x: Value, filters: number) => conv(net.averagePool(x, 3), filters);
  let x = conv(net.picture, 32, 3, HALF);
  x = conv(conv(x, 32, 3, VALID), 64, 3);
  x = net.maxPool(x, 3, HALF);
  x = conv(conv(x, 80, 1, VALID), 192, 3, VALID);
  x = net.maxPool(x, 3, HALF);
  for (const filters of [32, 64, 64]) {
    x = net.concatenate([
      conv(x, 64),
      conv(conv(x, 48), 64, 5),
      conv(conv(conv(x, 64), 96, 3), 96, 3),
      pooled(x, filters),
    ]);
  }
  x = net.concatenate([conv(x, 384, 3, HALF), conv(conv(conv(x, 64), 96, 3), 96, 3, HALF), net.maxPool(x, 3, HALF)]);
  for (const n of [128, 160, 160, 192]) {
    const long = conv(conv(conv(conv(x, n), n, COLUMN), n, ROW), n, COLUMN);
    x = net.concatenate([
      conv(x, 192),
      conv(conv(conv(x, n), n, ROW), 192, COLUMN),
      conv(long, 192, ROW),
      pooled(x, 192),
    ]);
  }
  x = net.concatenate([
    conv(conv(x, 192), 320, 3, HALF),
    conv(conv(conv(conv(x, 192), 192, ROW), 192, COLUMN), 192, 3, HALF),
    net.maxPool(x, 3, HALF),
  ]);
  const split = (value: Value) => net.concatenate([conv(value, 384, [1, 3]), conv(value, 384, [3, 1])]);
  for (let module = 0; module < 2; module++) {
    x = net.concatenate([conv(x, 320), split(conv(x, 384)), split(conv(conv(x, 448), 384, 3)), pooled(x, 192)]);
  }
  return net.classify(x, classes);
}
