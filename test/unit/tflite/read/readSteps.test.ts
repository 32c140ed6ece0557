import { describe, expect, it } from "vitest";
import { int8, int32, text } from "../../../../src/tflite/format/fields";
import { add, conv2d, mean, type OperatorSpec, reshape, resizeBilinear, softmax } from "../../../make/operators";
import { smallClassifier } from "../../../make/smallClassifier";
import { float32, int32s, uint8 } from "../../../make/tensors";
import type { TfliteSpec } from "../../../make/tflite";
import { expectRefusal, GET_AGAIN, read } from "../refusal";

const SUPPORTED =
  "Choose a model that uses only ADD, AVERAGE_POOL_2D, CONCATENATION, CONV_2D, DEPTHWISE_CONV_2D, DEQUANTIZE, FULLY_CONNECTED, HARD_SWISH, L2_NORMALIZATION, LOGISTIC, MAX_POOL_2D, MEAN, MUL, PAD, PADV2, QUANTIZE, RELU, RELU6, RESHAPE, RESIZE_BILINEAR, SOFTMAX, SQUEEZE, STRIDED_SLICE, SUB, TRANSPOSE";
const EXPORT = "Get the file again, or export the model again";

const SHAPE = [1, 2, 2, 3];
/** Makes a file of two steps: picture → first → scores, where `second` is the operator that computes the scores. */
const chain = (second: OperatorSpec, first = softmax(["picture"], "first")): TfliteSpec => ({
  tensors: {
    picture: uint8(SHAPE, { scale: 1, zeroPoint: 0 }),
    term: float32([3], [1, 2, 3]),
    first: float32(SHAPE),
    scores: float32(SHAPE),
  },
  operators: [first, second],
});
const second = softmax(["first"], "scores");

describe("the operators of a file", () => {
  it("come in their order, with the numbers of their tensors and without the inputs left out", () => {
    const steps = read(smallClassifier()).operators.map(({ name, inputs, output }) => [name, inputs, output]);
    expect(steps).toEqual([
      ["CONV_2D", [0, 1, 2], 3],
      ["MEAN", [3, 4], 5],
      ["FULLY_CONNECTED", [5, 6], 7],
      ["SOFTMAX", [7], 8],
    ]);
  });

  it.each([
    ["the old field alone", { 0: int8(25), 3: undefined }],
    ["the new field alone", { 0: undefined, 3: int32(25) }],
    ["the new field, and a placeholder in the old one", { 0: int8(127), 3: int32(25) }],
  ])("are known by %s", (_, codeFields) => {
    expect(read(chain({ ...second, codeFields })).operators[1]?.name).toBe("SOFTMAX");
  });

  it("may drop or keep axes of size 1, as long as the elements stay in their rows", () => {
    const axes = int32s([2], [1, 2]);
    const averaged = (shape: number[]): TfliteSpec => ({
      tensors: { picture: uint8(SHAPE, { scale: 1, zeroPoint: 0 }), axes, scores: float32(shape) },
      operators: [mean(["picture", "axes"], "scores")],
    });
    for (const shape of [[1, 3], [3], [1, 1, 1, 3]]) expect(read(averaged(shape)).output.shape).toEqual(shape);
    const place = "operator 0 (MEAN)";
    expectRefusal(averaged([1, 4]), place, "its output has the shape [1,3], but the file says [1,4]", EXPORT);
  });

  it("give their shape to tensors whose file leaves it empty, the scores among them", () => {
    const spec = smallClassifier();
    const emptied = Object.entries(spec.tensors).map(([name, tensor]) =>
      name === "picture" || tensor.data ? [name, tensor] : [name, { ...tensor, shape: [] }],
    );
    const files = { "labels.txt": "cat\ndog\nhouse\n" };
    const graph = read({ ...spec, tensors: Object.fromEntries(emptied), files });
    expect(graph.tensors.map(({ shape }) => shape)).toEqual(read(spec).tensors.map(({ shape }) => shape));
    expect(graph.output).toEqual(read(spec).output);
  });

  it("may not compute more than memory holds where the file leaves a shape empty", () => {
    const side = int32s([2], [4096, 4096]);
    const large: TfliteSpec = {
      tensors: { picture: uint8(SHAPE, { scale: 1, zeroPoint: 0 }), side, scores: float32([]) },
      operators: [resizeBilinear(["picture", "side"], "scores")],
      files: { "labels.txt": "cat" },
    };
    const remedy = "Export the model with a fixed input size";
    expectRefusal(large, "operator 0 (RESIZE_BILINEAR)", "its shape is [1,4096,4096,3]", remedy);
  });

  it("may not need more at one time than memory holds, as few bytes as say so", () => {
    const large = [1, 3_344, 3_344, 3];
    const names = Array.from({ length: 30 }, (_, i) => `large ${i}`);
    const swelling = (operators: OperatorSpec[]): TfliteSpec => ({
      tensors: {
        picture: uint8(SHAPE, { scale: 1, zeroPoint: 0 }),
        side: int32s([2], [3_344, 3_344]),
        small: int32s([2], [2, 2]),
        ...Object.fromEntries(names.map((name) => [name, float32(large)])),
        scores: float32(SHAPE),
      },
      operators,
    });
    const resized = names.map((name) => resizeBilinear(["picture", "side"], name));
    const scores = resizeBilinear(["large 29", "small"], "scores");
    const why = `with it, the values that are needed at one time are ${3 * 3_344 ** 2 * 3}, and at most ${2 ** 26} are possible`;
    const unused = swelling([...resized, scores]);
    expectRefusal(unused, "operator 2 (RESIZE_BILINEAR)", why, "Choose a plain image classifier");
    // One after the other they fit: what is taken for the last time makes room.
    const chained = names.map((name, i) => resizeBilinear([names[i - 1] ?? "picture", "side"], name));
    expect(read(swelling([...chained, scores])).operators).toHaveLength(31);
  });

  it("may not swap two sizes", () => {
    const swapped: TfliteSpec = {
      tensors: {
        picture: uint8([1, 4, 4, 3], { scale: 1, zeroPoint: 0 }),
        axis: int32s([1], [2]),
        scores: float32([1, 3, 4]),
      },
      operators: [mean(["picture", "axis"], "scores")],
    };
    expectRefusal(swapped, "operator 0 (MEAN)", "its output has the shape [1,4,3], but the file says [1,3,4]", EXPORT);
  });

  it.each<[string, OperatorSpec, string, string]>([
    [
      "one that is not supported, by its number",
      { ...second, code: 16 },
      "operator number 16 is not supported",
      SUPPORTED,
    ],
    ["a new one", { ...second, code: 150 }, "operator number 150 is not supported", SUPPORTED],
    [
      "a custom one, by its name",
      { ...second, code: 32, codeFields: { 1: text("TFLite_Detection") } },
      'the custom operator "TFLite_Detection" is not supported',
      SUPPORTED,
    ],
    ["one without a code", { ...second, fields: { 0: int32(9) } }, "it names no operator code", GET_AGAIN],
  ])("are refused: %s", (_, operator, problem, remedy) => {
    expectRefusal(chain(operator), "operator 1", problem, remedy);
  });

  it.each<[OperatorSpec, string]>([
    [softmax(["scores"], "scores"), "its input, tensor 3, has not been computed yet"],
    [softmax([99], "scores"), "its input, tensor 99, has not been computed yet"],
    [softmax([-2], "scores"), "its input, tensor -2, has not been computed yet"],
    [softmax(["first"], "picture"), "its output, tensor 0, has already been computed"],
    [softmax(["first"], "term"), "its output, tensor 1, has already been computed"],
    [softmax(["first"], "first"), "its output, tensor 2, has already been computed"],
    [softmax(["first"], 99), "it has the outputs [99]"],
    [{ ...second, outputs: [] }, "it has the outputs []"],
    [{ ...second, outputs: ["scores", "scores"] }, "it has the outputs [3,3]"],
    [softmax([], "scores"), "it has 0 inputs"],
    [softmax([-1], "scores"), "it has 0 inputs"],
    [softmax(["first", "term"], "scores"), "it has 2 inputs"],
  ])("are refused: %o", (operator, problem) => {
    expectRefusal(chain(operator), "operator 1 (SOFTMAX)", problem, EXPORT);
  });

  it("are refused with an input that comes later", () => {
    const early = add(["picture", "scores"], "first");
    expectRefusal(chain(second, early), "operator 0 (ADD)", "its input, tensor 3, has not been computed yet", EXPORT);
  });

  it("are refused for the first that is wrong", () => {
    const first = reshape(["picture"], "first", { to: [1, 5] });
    expectRefusal(
      chain(conv2d([], "scores"), first),
      "operator 0 (RESHAPE)",
      "[1,2,2,3] cannot be reshaped to [1,5]",
      EXPORT,
    );
  });
});
