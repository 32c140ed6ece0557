import * as make from "../../../make/operators";
import { float32 } from "../../../make/tensors";
import { all, at, grid, one, SHAPE, TERM, term, testOperators } from "./compute";

testOperators([
  [
    "ADD",
    one(
      make.add(["picture", "term"], "scores"),
      SHAPE,
      (p) => grid(4, 4, 3, (y, x, c) => at(p, y, x, c) + (TERM[c] ?? 0)),
      term,
    ),
  ],
  [
    "SUB with an activation",
    one(
      make.sub(["picture", "term"], "scores", { activation: "relu6" }),
      SHAPE,
      (p) => grid(4, 4, 3, (y, x, c) => Math.min(6, Math.max(0, at(p, y, x, c) - (TERM[c] ?? 0)))),
      term,
    ),
  ],
  [
    "MUL",
    one(
      make.mul(["term", "picture"], "scores"),
      SHAPE,
      (p) => grid(4, 4, 3, (y, x, c) => at(p, y, x, c) * (TERM[c] ?? 0)),
      term,
    ),
  ],
  [
    "RELU",
    {
      operators: [make.sub(["picture", "term"], "less"), make.relu(["less"], "scores")],
      tensors: { ...term, less: float32(SHAPE) },
      shape: SHAPE,
      expected: (p) => grid(4, 4, 3, (y, x, c) => Math.max(0, at(p, y, x, c) - (TERM[c] ?? 0))),
    },
  ],
  [
    "RELU6",
    one(
      make.relu6(["picture"], "scores"),
      SHAPE,
      all((x) => Math.min(6, x)),
    ),
  ],
  [
    "HARD_SWISH",
    {
      operators: [make.sub(["picture", "term"], "less"), make.hardSwish(["less"], "scores")],
      tensors: { ...term, less: float32(SHAPE) },
      shape: SHAPE,
      expected: (p) =>
        grid(4, 4, 3, (y, x, c) => {
          const v = at(p, y, x, c) - (TERM[c] ?? 0);
          return (v * Math.min(6, Math.max(0, v + 3))) / 6;
        }),
    },
  ],
  [
    "LOGISTIC",
    one(
      make.logistic(["picture"], "scores"),
      SHAPE,
      all((x) => 1 / (1 + Math.exp(-x))),
    ),
  ],
  [
    "L2_NORMALIZATION",
    one(make.l2Normalization(["picture"], "scores"), SHAPE, (p) =>
      grid(
        4,
        4,
        3,
        (y, x, c) => at(p, y, x, c) / Math.max(1e-6, Math.hypot(at(p, y, x, 0), at(p, y, x, 1), at(p, y, x, 2))),
      ),
    ),
  ],
  [
    "SOFTMAX",
    one(make.softmax(["picture"], "scores", { beta: 0.5 }), SHAPE, (p) =>
      grid(
        4,
        4,
        3,
        (y, x, c) => Math.exp(at(p, y, x, c) / 2) / [0, 1, 2].reduce((sum, k) => sum + Math.exp(at(p, y, x, k) / 2), 0),
      ),
    ),
  ],
]);
