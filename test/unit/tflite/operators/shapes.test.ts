/** Operators that rearrange their input, and what they refuse: above all whatever would mix the pictures of a batch. */
import { describe, it } from "vitest";
import * as make from "../../../make/operators";
import { float32, int32s } from "../../../make/tensors";
import { expectRefused, PICTURE } from "./oneOperator";

const picture = { picture: PICTURE };
const integers = (...values: number[]) => int32s([values.length], values);
const sliced = (begin: number[], end: number[], by: number[]) => ({
  ...picture,
  begin: integers(...begin),
  end: integers(...end),
  by: integers(...by),
});
const slice = (options = {}) => make.stridedSlice(["picture", "begin", "end", "by"], "scores", options);

describe("is refused", () => {
  it.each<[string, Parameters<typeof expectRefused>]>([
    [
      "CONCATENATION along the batch",
      [make.concatenation(["picture", "picture"], "scores", { axis: 0 }), picture, "it works along the batch axis"],
    ],
    [
      "CONCATENATION along an axis that is not there",
      [make.concatenation(["picture", "picture"], "scores", { axis: 4 }), picture, "there is no axis 4 of 4"],
    ],
    [
      "CONCATENATION of shapes that do not fit",
      [
        make.concatenation(["picture", "other"], "scores", { axis: 3 }),
        { ...picture, other: float32([1, 8, 7, 3], new Array(168).fill(0)) },
        "its inputs [1,8,8,3], [1,8,7,3] do not fit together along axis 3",
      ],
    ],
    [
      "PAD with too few sizes",
      [
        make.pad(["picture", "by"], "scores"),
        { ...picture, by: integers(0, 0, 1, 1) },
        "it has 4 padding sizes for [1,8,8,3]",
      ],
    ],
    [
      "PAD of the batch",
      [
        make.pad(["picture", "by"], "scores"),
        { ...picture, by: integers(1, 0, 0, 0, 0, 0, 0, 0) },
        "it adds pictures to a batch",
      ],
    ],
    [
      "PAD by a negative size",
      [
        make.pad(["picture", "by"], "scores"),
        { ...picture, by: integers(0, 0, -1, 0, 0, 0, 0, 0) },
        "it pads by [0,0,-1,0,0,0,0,0]",
      ],
    ],
    [
      "PADV2 with a value for each pixel",
      [
        make.padV2(["picture", "by", "with"], "scores"),
        { ...picture, by: integers(0, 0, 0, 0, 0, 0, 0, 0), with: float32([2], [1, 2]) },
        "the padding value is not a single constant",
      ],
    ],
    [
      "TRANSPOSE that moves the batch",
      [
        make.transpose(["picture", "order"], "scores"),
        { ...picture, order: integers(3, 1, 2, 0) },
        "it moves the batch axis",
      ],
    ],
    [
      "TRANSPOSE with an axis twice",
      [
        make.transpose(["picture", "order"], "scores"),
        { ...picture, order: integers(0, 1, 1, 3) },
        "[0,1,1,3] is not a permutation of the axes of [1,8,8,3]",
      ],
    ],
    [
      "RESIZE_BILINEAR to nothing",
      [make.resizeBilinear(["picture", "size"], "scores"), { ...picture, size: integers(0, 4) }, "it resizes to [0,4]"],
    ],
    [
      "RESIZE_BILINEAR to what would exhaust memory",
      [
        make.resizeBilinear(["picture", "size"], "scores"),
        { ...picture, size: integers(100000, 4) },
        "it resizes to [100000,4]",
      ],
    ],
    [
      "STRIDED_SLICE with an ellipsis",
      [
        slice({ ellipsisMask: 1 }),
        sliced([0, 0, 0, 0], [1, 8, 8, 3], [1, 1, 1, 1]),
        "it uses an ellipsis or adds an axis",
      ],
    ],
    [
      "STRIDED_SLICE backwards",
      [slice(), sliced([0, 7, 0, 0], [1, 0, 8, 3], [1, -1, 1, 1]), "it takes 7 to 0 in steps of -1 from 8"],
    ],
    [
      "STRIDED_SLICE with too few ends",
      [
        slice(),
        sliced([0, 0, 0, 0], [1, 8], [1, 1, 1, 1]),
        "its begin, end and strides do not have one value for each axis of [1,8,8,3]",
      ],
    ],
    [
      "STRIDED_SLICE that drops the batch",
      [slice({ shrinkMask: 1 }), sliced([0, 0, 0, 0], [1, 8, 8, 3], [1, 1, 1, 1]), "it takes pictures out of a batch"],
    ],
    [
      "MUL of shapes that do not fit",
      [
        make.mul(["picture", "other"], "scores"),
        { ...picture, other: float32([5], [1, 2, 3, 4, 5]) },
        "its inputs [1,8,8,3], [5] do not broadcast",
      ],
    ],
    [
      "MAX_POOL_2D over more than there is",
      [make.maxPool2d(["picture"], "scores", { filter: [9, 2] }), picture, "a window of 9 does not fit into 8"],
    ],
  ])("%s", (_, [operator, operands, problem]) => {
    expectRefused(operator, operands, problem);
  });
});
