import type { Numbers } from "./fileBuilder";
import { NetworkBuilder } from "./networkBuilder";

/** Blocks, kernel, stride of the first, expansion, channels. */
const STAGES: readonly (readonly [number, number, number, number, number])[] = [
  [1, 3, 1, 1, 16],
  [2, 3, 2, 6, 24],
  [2, 5, 2, 6, 40],
  [3, 3, 2, 6, 80],
  [3, 5, 1, 6, 112],
  [4, 5, 2, 6, 192],
  [1, 3, 1, 6, 320],
];

/**
 * EfficientNet-Lite0: EfficientNet-B0 with RELU6, and without squeezing and exciting.
 * https://github.com/tensorflow/tpu/tree/master/models/official/efficientnet/lite
 */
export function efficientNetLite0(
  side: number,
  width: (filters: number) => number,
  classes: number,
  numbers?: Numbers,
): Uint8Array {
  const net = new NetworkBuilder(side, 9, numbers);
  const activation = "relu6";
  let x = net.conv(net.picture, width(32), 3, { stride: 2, activation });
  for (const [blocks, kernel, first, expansion, channels] of STAGES) {
    for (let block = 0; block < blocks; block++) {
      const stride = block === 0 ? first : 1;
      const wide = expansion === 1 ? x : net.conv(x, (x.shape[3] ?? 0) * expansion, 1, { activation });
      const narrow = net.conv(net.depthwise(wide, kernel, { stride, activation }), width(channels), 1);
      x = block > 0 ? net.add(narrow, x) : narrow;
    }
  }
  return net.classify(net.conv(x, width(1280), 1, { activation }), classes);
}
