import * as make from "../../../make/operators";
import { float16, float32, int32s, uint8 } from "../../../make/tensors";
import { at, COUNT, grid, PICTURES, testOperators } from "./compute";

/** Small weights, 0 to 4, for two outputs of a 3 × 3 window. */
const FILTER = Array.from({ length: 2 * 27 }, (_, i) => (i * 3) % 5);

/** "Same" padding at stride 2 of an even side adds one row and column at the end. */
function window(p: number, top: number, left: number, o: number): number {
  let sum = 0;
  for (let dy = 0; dy < 3; dy++) {
    for (let dx = 0; dx < 3; dx++) {
      for (let c = 0; c < 3; c++) sum += at(p, top + dy, left + dx, c) * (FILTER[((o * 3 + dy) * 3 + dx) * 3 + c] ?? 0);
    }
  }
  return sum;
}

testOperators([
  [
    "CONV_2D with float16 weights, which a DEQUANTIZE gives",
    {
      operators: [
        make.dequantize(["half"], "filter"),
        make.conv2d(["picture", "filter"], "scores", { padding: "same" }),
      ],
      // 1, 0.5 and -2 as binary16, for one output channel of a 1 × 1 window.
      tensors: { half: float16([1, 1, 1, 3], [0x3c00, 0x3800, 0xc000]), filter: float32([1, 1, 1, 3]) },
      shape: [1, 4, 4, 1],
      expected: (p) => grid(4, 4, 1, (y, x) => at(p, y, x, 0) + at(p, y, x, 1) / 2 - 2 * at(p, y, x, 2)),
    },
  ],
  [
    "CONV_2D over a border, with strides, dilation, a bias and weights quantised for each channel",
    {
      operators: [
        make.conv2d(["picture", "filter", "bias"], "scores", {
          padding: "same",
          strides: [2, 2],
          dilations: [1, 1],
          activation: "relu",
        }),
      ],
      tensors: {
        filter: { ...uint8([2, 3, 3, 3], { scale: [0.5, 0.25], zeroPoint: [0, 0], axis: 0 }, FILTER), type: 9 },
        // The bias's own scale is wrong and not used; the product of the input's and the weights' scales is.
        bias: int32s([2], [4, -8], { scale: 9, zeroPoint: 0 }),
      },
      shape: [1, 2, 2, 2],
      expected: (p) =>
        grid(2, 2, 2, (y, x, o) => Math.max(0, (o ? 0.25 : 0.5) * ((o ? -8 : 4) + window(p, 2 * y, 2 * x, o)))),
    },
  ],
  [
    "FULLY_CONNECTED with a bias, over more inputs than a block of the wasm backend",
    {
      operators: [make.fullyConnected(["picture", "weights", "bias"], "scores")],
      tensors: {
        weights: float32(
          [2, COUNT],
          Array.from({ length: 2 * COUNT }, (_, i) => (i % 7) - 3),
        ),
        bias: float32([2], [100, -100]),
      },
      shape: [1, 2],
      expected: (p) =>
        [0, 1].map(
          (o) =>
            (o ? -100 : 100) + [...(PICTURES[p] ?? [])].reduce((sum, v, i) => sum + v * (((o * COUNT + i) % 7) - 3), 0),
        ),
    },
  ],
]);
