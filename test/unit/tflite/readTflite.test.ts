import { describe, expect, it } from "vitest";
import { tables } from "../../../src/tflite/format/fields";
import { readTflite } from "../../../src/tflite/readTflite";
import { softmax } from "../../make/operators";
import { smallClassifier } from "../../make/smallClassifier";
import { float32, uint8, zeros } from "../../make/tensors";
import { makeTflite, type TfliteSpec } from "../../make/tflite";
import { expectRefusal, FILE, GET_AGAIN } from "./refusal";

const PLAIN = "Choose a plain image classifier";
const ONE_IN_ONE_OUT = "Choose an image classifier: one picture in, one list of scores out";

const spec = smallClassifier();

describe("a classifier", () => {
  it("is read as a graph", () => {
    const graph = readTflite(makeTflite(spec), FILE);
    expect(graph).toMatchObject({
      file: FILE,
      input: { index: 0, name: "picture", shape: [1, 8, 8, 3] },
      output: { index: 8, name: "scores", shape: [1, 3] },
      labels: ["cat", "dog", "house"],
    });
    expect(graph.tensors.map(({ name }) => name)).toEqual(Object.keys(spec.tensors));
    expect(graph.operators).toHaveLength(4);
  });

  it("is read from bytes that begin in the middle of a buffer", () => {
    const bytes = makeTflite(spec);
    const larger = new Uint8Array(bytes.length + 99).fill(0xff);
    larger.set(bytes, 33);
    expect(readTflite(larger.subarray(33, 33 + bytes.length), FILE)).toEqual(readTflite(bytes, FILE));
  });
});

describe("a file that is no image classifier is refused", () => {
  it.each([
    ["no subgraph", [], "it has 0 subgraphs"],
    ["two subgraphs", [{}, {}], "it has 2 subgraphs"],
  ])("%s", (_, subgraphs, problem) => {
    expectRefusal({ ...spec, model: { 2: tables(subgraphs) } }, "model", problem, PLAIN);
  });

  it.each<[string, string, Partial<TfliteSpec>, string]>([
    ["two inputs", "input", { inputs: ["picture", "convolved"] }, "[0,3]"],
    ["no input", "input", { inputs: [] }, "[]"],
    ["an input that is not there", "input", { inputs: [99] }, "[99]"],
    ["an input that is a constant", "input", { inputs: ["filter"] }, "[1]"],
    ["two outputs", "output", { outputs: ["logits", "scores"] }, "[7,8]"],
    ["no output", "output", { outputs: [] }, "[]"],
    ["an output that is a constant", "output", { outputs: ["bias"] }, "[2]"],
  ])("%s", (_, what, wrong, found) => {
    expectRefusal({ ...spec, ...wrong }, what, `there should be one ${what}, not ${found}`, ONE_IN_ONE_OUT);
  });

  it.each([
    ["four channels", [1, 8, 8, 4]],
    ["one channel", [1, 8, 8, 1]],
    ["an oblong picture", [1, 8, 6, 3]],
    ["a batch", [2, 8, 8, 3]],
    ["channels first", [1, 3, 8, 8]],
    ["no batch", [8, 8, 3]],
    ["a film", [1, 1, 8, 8, 3]],
  ])("an input of %s", (_, shape) => {
    const tensors = { picture: uint8(shape, { scale: 1, zeroPoint: 0 }), scores: float32(shape) };
    const operators = [softmax(["picture"], "scores")];
    const problem = `its shape is [${shape}], not [1, size, size, 3]`;
    expectRefusal({ tensors, operators }, "input", problem, "Choose a model that takes one square RGB picture");
  });

  it("an output that no operator computes", () => {
    const tensors = { ...spec.tensors, forgotten: float32([1, 3]) };
    expectRefusal({ ...spec, tensors }, "output (tensor 9)", "no operator computes it", GET_AGAIN);
    expectRefusal({ ...spec, outputs: ["picture"] }, "output (tensor 0)", "no operator computes it", GET_AGAIN);
  });

  it("an output that is a constant though an operator names it", () => {
    const tensors = { ...spec.tensors, scores: float32([1, 3], zeros(3)) };
    expectRefusal({ ...spec, tensors }, "output", "there should be one output, not [8]", ONE_IN_ONE_OUT);
  });
});
