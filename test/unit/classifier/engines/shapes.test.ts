import * as make from "../../../make/operators";
import { float32, int32s } from "../../../make/tensors";
import { at, grid, one, testOperators } from "./compute";

testOperators([
  [
    "CONCATENATION",
    one(make.concatenation(["picture", "picture"], "scores", { axis: -1 }), [1, 4, 4, 6], (p) =>
      grid(4, 4, 6, (y, x, c) => at(p, y, x, c % 3)),
    ),
  ],
  [
    "PAD",
    one(make.pad(["picture", "by"], "scores"), [1, 7, 5, 3], (p) => grid(7, 5, 3, (y, x, c) => at(p, y - 1, x, c)), {
      by: int32s([4, 2], [0, 0, 1, 2, 0, 1, 0, 0]),
    }),
  ],
  [
    "PADV2",
    one(
      make.padV2(["picture", "by", "with"], "scores"),
      [1, 4, 5, 3],
      (p) => grid(4, 5, 3, (y, x, c) => (x === 0 ? -7 : at(p, y, x - 1, c))),
      { by: int32s([4, 2], [0, 0, 0, 0, 1, 0, 0, 0]), with: float32([1], [-7]) },
    ),
  ],
  [
    "TRANSPOSE",
    one(
      make.transpose(["picture", "order"], "scores"),
      [1, 3, 4, 4],
      (p) => grid(3, 4, 4, (c, y, x) => at(p, y, x, c)),
      { order: int32s([4], [0, 3, 1, 2]) },
    ),
  ],
  [
    "STRIDED_SLICE",
    one(
      make.stridedSlice(["picture", "begin", "end", "by"], "scores", { endMask: 0b0100 }),
      [1, 1, 2, 3],
      (p) => grid(1, 2, 3, (_, x, c) => at(p, 1, 2 * x, c)),
      { begin: int32s([4], [0, 1, 0, 0]), end: int32s([4], [1, 2, 0, 3]), by: int32s([4], [1, 1, 2, 1]) },
    ),
  ],
  [
    "STRIDED_SLICE that drops an axis",
    one(
      make.stridedSlice(["picture", "begin", "end", "by"], "scores", {
        beginMask: 0b0111,
        endMask: 0b0111,
        shrinkMask: 0b1000,
      }),
      [1, 4, 4],
      (p) => grid(4, 4, 1, (y, x) => at(p, y, x, 2)),
      { begin: int32s([4], [0, 0, 0, -1]), end: int32s([4], [0, 0, 0, 0]), by: int32s([4], [1, 1, 1, 1]) },
    ),
  ],
]);
