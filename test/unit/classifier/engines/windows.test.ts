import * as make from "../../../make/operators";
import { int32s } from "../../../make/tensors";
import { at, grid, one, testOperators } from "./compute";

testOperators([
  [
    "MAX_POOL_2D",
    one(make.maxPool2d(["picture"], "scores", { filter: [2, 3], strides: [2, 1] }), [1, 2, 2, 3], (p) =>
      grid(2, 2, 3, (y, x, c) =>
        Math.max(...[0, 1].flatMap((dy) => [0, 1, 2].map((dx) => at(p, 2 * y + dy, x + dx, c)))),
      ),
    ),
  ],
  [
    "AVERAGE_POOL_2D",
    one(make.averagePool2d(["picture"], "scores", { filter: [2, 2], strides: [2, 2] }), [1, 2, 2, 3], (p) =>
      grid(
        2,
        2,
        3,
        (y, x, c) =>
          (at(p, 2 * y, 2 * x, c) +
            at(p, 2 * y + 1, 2 * x, c) +
            at(p, 2 * y, 2 * x + 1, c) +
            at(p, 2 * y + 1, 2 * x + 1, c)) /
          4,
      ),
    ),
  ],
  [
    "RESIZE_BILINEAR",
    one(
      make.resizeBilinear(["picture", "size"], "scores", { halfPixelCenters: true }),
      [1, 2, 2, 3],
      (p) =>
        grid(
          2,
          2,
          3,
          (y, x, c) =>
            (at(p, 2 * y, 2 * x, c) +
              at(p, 2 * y + 1, 2 * x, c) +
              at(p, 2 * y, 2 * x + 1, c) +
              at(p, 2 * y + 1, 2 * x + 1, c)) /
            4,
        ),
      { size: int32s([2], [2, 2]) },
    ),
  ],
  [
    "RESIZE_BILINEAR from corner to corner",
    one(
      make.resizeBilinear(["picture", "size"], "scores", { alignCorners: true }),
      [1, 2, 2, 3],
      (p) => grid(2, 2, 3, (y, x, c) => at(p, 3 * y, 3 * x, c)),
      { size: int32s([2], [2, 2]) },
    ),
  ],
  [
    "MEAN",
    one(
      make.mean(["picture", "axes"], "scores"),
      [1, 3],
      (p) => [0, 1, 2].map((c) => grid(4, 4, 1, (y, x) => at(p, y, x, c)).reduce((a, b) => a + b) / 16),
      { axes: int32s([2], [1, 2]) },
    ),
  ],
]);
