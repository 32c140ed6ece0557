import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readGraph } from "../../../scripts/models/readGraph";
import { readModels } from "../../../scripts/models/readModels";
import type { Graph } from "../../../src/tflite/graph";
import { readTflite } from "../../../src/tflite/readTflite";
import type { Tensor } from "../../../src/tflite/tensor";
import { writeTflite } from "../../../src/tflite/writeTflite";
import * as make from "../../make/operators";
import { smallClassifier } from "../../make/smallClassifier";
import { float32, int32s, uint8 } from "../../make/tensors";
import { makeTflite } from "../../make/tflite";

/** Replaces data by its hash: megabytes of weights are not compared byte by byte. */
const withHash = ({ data, ...tensor }: Tensor) => ({
  ...tensor,
  data: data && createHash("sha256").update(data).digest("hex"),
});

/** Expects a graph that is written and read again to be the same. */
function expectSame({ tensors, operators, input, output, labels }: Graph): void {
  const again = readTflite(writeTflite({ tensors, operators, input, output }), "after.tflite", labels.join("\n"));
  expect(again.operators).toEqual(operators);
  expect(again.tensors.map(withHash)).toEqual(tensors.map(withHash));
  expect([again.input, again.output]).toEqual([input, output]);
}

describe("a file that is written", () => {
  it("reads back as the graph that was written", () =>
    expectSame(readTflite(makeTflite(smallClassifier()), "before.tflite")));

  it.for(readModels().map(({ id }) => id))("reads the same for %s, if its file is available", async (id, { skip }) => {
    const model = readModels().find((m) => m.id === id);
    const graph = model && (await readGraph({ ...model, address: undefined } as never));
    // The normalisation of a float model is in the metadata, which is not written.
    if (graph?.input.type !== "uint8") return skip("not here, or float");
    expectSame(graph);
  });

  const picture = uint8([1, 4, 4, 3], { scale: 1, zeroPoint: 0 });
  const sizes = {
    size: int32s([2], [8, 8]),
    order: int32s([4], [0, 2, 1, 3]),
    pads: int32s([4, 2], [0, 0, 1, 2, 0, 1, 0, 0]),
  };
  const ends = { begin: int32s([4], [0, 0, 1, 0]), end: int32s([4], [1, 4, 4, 3]), steps: int32s([4], [1, 2, 1, 1]) };
  it.each([
    ["MAX_POOL_2D", make.maxPool2d(["picture"], "scores", { filter: [2, 3], strides: [2, 1] }), [1, 2, 2, 3], {}],
    [
      "RESIZE_BILINEAR",
      make.resizeBilinear(["picture", "size"], "scores", { halfPixelCenters: true }),
      [1, 8, 8, 3],
      sizes,
    ],
    ["TRANSPOSE", make.transpose(["picture", "order"], "scores"), [1, 4, 4, 3], sizes],
    ["PAD", make.pad(["picture", "pads"], "scores"), [1, 7, 5, 3], sizes],
    ["CONCATENATION", make.concatenation(["picture", "picture"], "scores", { axis: 3 }), [1, 4, 4, 6], {}],
    [
      "STRIDED_SLICE",
      make.stridedSlice(["picture", "begin", "end", "steps"], "scores", { endMask: 2 }),
      [1, 2, 3, 3],
      ends,
    ],
    ["RESHAPE", make.reshape(["picture"], "scores", { to: [1, -1] }), [1, 48], {}],
    ["SUB", make.sub(["picture", "picture"], "scores", { activation: "relu6" }), [1, 4, 4, 3], {}],
    ["LOGISTIC", make.logistic(["picture"], "scores"), [1, 4, 4, 3], {}],
    ["L2_NORMALIZATION", make.l2Normalization(["picture"], "scores"), [1, 4, 4, 3], {}],
    ["HARD_SWISH", make.hardSwish(["picture"], "scores"), [1, 4, 4, 3], {}],
  ])("keeps the options of %s", (_, operator, shape, tensors) => {
    expectSame(
      readTflite(
        makeTflite({ tensors: { picture, ...tensors, scores: float32(shape) }, operators: [operator] }),
        "before.tflite",
      ),
    );
  });
});
