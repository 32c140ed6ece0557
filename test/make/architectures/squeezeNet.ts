import type { Numbers, Value } from "./fileBuilder";
import { NetworkBuilder } from "./networkBuilder";

/**
 * SqueezeNet 1.1: its classes are the channels of the last convolution.
 * F. N. Iandola et al., SqueezeNet, 2016, https://arxiv.org/abs/1602.07360
 */
export function squeezeNet(
  side: number,
  width: (filters: number) => number,
  classes: number,
  numbers?: Numbers,
): Uint8Array {
  const net = new NetworkBuilder(side, 5, numbers);
  const conv = (x: Value, filters: number, kernel: number) =>
    net.conv(x, width(filters), kernel, { activation: "relu" });
  const fire = (x: Value, squeezed: number, expanded: number) => {
    const narrow = conv(x, squeezed, 1);
    return net.concatenate([conv(narrow, expanded, 1), conv(narrow, expanded, 3)]);
  };
  const pool = (x: Value) => net.maxPool(x, 3, { stride: 2, padding: "valid" });
  let x = net.conv(net.picture, width(64), 3, { stride: 2, padding: "valid", activation: "relu" });
  x = fire(fire(pool(x), 16, 64), 16, 64);
  x = fire(fire(pool(x), 32, 128), 32, 128);
  x = fire(fire(fire(fire(pool(x), 48, 192), 48, 192), 64, 256), 64, 256);
  return net.finish(net.average(net.conv(x, classes, 1, { activation: "relu" })));
}
