import type { Numbers, Value } from "./fileBuilder";
import { NetworkBuilder } from "./networkBuilder";

/** Kernel, expanded channels, channels, whether it squeezes and excites, activation, stride. */
type Block = readonly [number, number, number, boolean, "relu" | "swish", number];

const BLOCKS: readonly Block[] = [
  [3, 16, 16, false, "relu", 1],
  [3, 64, 24, false, "relu", 2],
  [3, 72, 24, false, "relu", 1],
  [5, 72, 40, true, "relu", 2],
  [5, 120, 40, true, "relu", 1],
  [5, 120, 40, true, "relu", 1],
  [3, 240, 80, false, "swish", 2],
  [3, 200, 80, false, "swish", 1],
  [3, 184, 80, false, "swish", 1],
  [3, 184, 80, false, "swish", 1],
  [3, 480, 112, true, "swish", 1],
  [3, 672, 112, true, "swish", 1],
  [5, 672, 160, true, "swish", 2],
  [5, 960, 160, true, "swish", 1],
  [5, 960, 160, true, "swish", 1],
];

/** Gain at which some gates are shut, and others wholly open. */
const WIDE = 2_000;

/**
 * MobileNet V3 large.
 * A. Howard et al., Searching for MobileNetV3, 2019, https://arxiv.org/abs/1905.02244
 */
export function mobileNetV3(
  side: number,
  width: (filters: number) => number,
  classes: number,
  numbers?: Numbers,
): Uint8Array {
  const net = new NetworkBuilder(side, 7, numbers);
  const activate = (x: Value, activation: "relu" | "swish") => (activation === "relu" ? net.relu(x) : net.hardSwish(x));
  const excite = (x: Value) => {
    const channels = x.shape[3] ?? 0;
    const squeezed = net.conv(net.average(x), Math.max(2, Math.round(channels / 4)), 1, { activation: "relu" });
    const gate = net.add(net.conv(squeezed, channels, 1, { gain: WIDE }), net.number(3), "relu6");
    return net.multiply(x, net.multiply(gate, net.number(1 / 6)));
  };
  let x = net.hardSwish(net.conv(net.picture, width(16), 3, { stride: 2 }));
  for (const [kernel, expanded, channels, excites, activation, stride] of BLOCKS) {
    const wide = expanded === 16 ? x : activate(net.conv(x, width(expanded), 1), activation);
    const filtered = activate(net.depthwise(wide, kernel, { stride }), activation);
    const narrow = net.conv(excites ? excite(filtered) : filtered, width(channels), 1);
    x = narrow.shape.join() === x.shape.join() ? net.add(narrow, x) : narrow;
  }
  x = net.average(net.hardSwish(net.conv(x, width(960), 1)));
  return net.classify(net.hardSwish(net.conv(x, width(1280), 1)), classes);
}
