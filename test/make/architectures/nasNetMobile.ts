import type { Numbers, Value } from "./fileBuilder";
import { NetworkBuilder } from "./networkBuilder";

/** An operation on a hidden state, named by its number: 0 is the cell's input, 1 that of the cell before, 2 the first sum. */
type Operation = readonly [operation: number | "average" | "max" | "same", state: number];

/** Five sums of two operations; a number is the kernel of two separable convolutions. */
const NORMAL: readonly (readonly [Operation, Operation])[] = [
  [
    [5, 0],
    [3, 1],
  ],
  [
    [5, 1],
    [3, 1],
  ],
  [
    ["average", 0],
    ["same", 1],
  ],
  [
    ["average", 1],
    ["average", 1],
  ],
  [
    [3, 0],
    ["same", 0],
  ],
];
const REDUCTION: readonly (readonly [Operation, Operation])[] = [
  [
    [5, 0],
    [7, 1],
  ],
  [
    ["max", 0],
    [7, 1],
  ],
  [
    ["average", 0],
    [5, 1],
  ],
  [
    ["same", 3],
    ["average", 2],
  ],
  [
    [3, 2],
    ["max", 0],
  ],
];
const CELLS = 4;

/**
 * NASNet-A (4 @ 1056), as TensorFlow publishes it.
 * B. Zoph et al., Learning Transferable Architectures for Scalable Image Recognition, 2017,
 * https://arxiv.org/abs/1707.07012
 *
 * @param filters those of the first cells, an even number; 44 in the published network
 */
export function nasNetMobile(side: number, filters: number, classes: number, numbers?: Numbers): Uint8Array {
  const net = new NetworkBuilder(side, 11, { gain: 1, ...numbers });

  const separable = (x: Value, count: number, kernel: number, stride: number) => {
    const first = net.conv(net.depthwise(net.relu(x), kernel, { stride }), count, 1);
    return net.conv(net.depthwise(net.relu(first), kernel), count, 1);
  };

  /** Brings the input of the cell before to the size and the channels of this cell's. */
  const adjust = (before: Value, x: Value, count: number) => {
    if (before.shape[1] === x.shape[1])
      return before.shape[3] === count ? before : net.conv(net.relu(before), count, 1);
    const input = net.relu(before);
    const half = (value: Value) => net.conv(net.averagePool(value, 1, { stride: 2, padding: "valid" }), count / 2, 1);
    return net.concatenate([half(input), half(net.shift(input))]);
  };

  const cell = (x: Value, before: Value, count: number, stride: 1 | 2): Value => {
    const states = [net.conv(net.relu(x), count, 1), adjust(before, x, count)];
    const used = new Set<number>();
    const apply = ([operation, index]: Operation) => {
      const state = states[index] ?? x;
      const step = index < 2 ? stride : 1;
      used.add(index);
      if (operation === "same") return state;
      if (operation === "average") return net.averagePool(state, 3, { stride: step });
      if (operation === "max") return net.maxPool(state, 3, { stride: step });
      return separable(state, count, operation, step);
    };
    for (const [a, b] of stride === 1 ? NORMAL : REDUCTION) states.push(net.add(apply(a), apply(b)));
    // What no operation took; a reduction's inputs are larger than the rest.
    return net.concatenate(states.filter((_, index) => !used.has(index)));
  };

  let before = net.conv(net.picture, filters, 3, { stride: 2, padding: "valid" });
  let x = before;
  const next = (count: number, stride: 1 | 2) => {
    [before, x] = [x, cell(x, before, count, stride)];
  };
  next(filters / 4, 2);
  next(filters / 2, 2);
  for (let stage = 0; stage < 3; stage++) {
    if (stage > 0) next(filters * 2 ** stage, 2);
    for (let i = 0; i < CELLS; i++) next(filters * 2 ** stage, 1);
  }
  return net.classify(net.relu(x), classes);
}
