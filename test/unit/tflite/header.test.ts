import { describe, it } from "vitest";
import { type Field, int32, int32s, offset } from "../../../src/tflite/format/fields";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";
import { expectRefusal, GET_AGAIN } from "./refusal";

/** Returns the bytes of a sound file after `patch`. */
function patched(patch: (view: DataView, root: number) => void): Uint8Array {
  const bytes = makeTflite(smallClassifier());
  const view = new DataView(bytes.buffer);
  patch(view, view.getUint32(0, true));
  return bytes;
}

const FAR = 0x7ffffff0;

/** Makes a list that claims `length` entries and has none: the rest of the file follows. */
const listOfLength = (length: number): Field =>
  offset((builder) => {
    builder.addInt32(length);
    return builder.offset();
  });

describe("a file whose header is wrong", () => {
  it.each([[0], [4], [7]])("is refused where it has only %i bytes", (length) => {
    expectRefusal(makeTflite(smallClassifier()).slice(0, length), "header", `${length} bytes are too few`, GET_AGAIN);
  });

  it("is refused where it is of another format, which is named", () => {
    const other = makeTflite({ ...smallClassifier(), identifier: "ONNX" });
    expectRefusal(other, "header", 'the identifier is "ONNX", not "TFL3"', "Choose a TensorFlow Lite (.tflite) file");
  });

  it("is refused where its root lies outside", () => {
    const bytes = patched((view) => view.setUint32(0, FAR, true));
    expectRefusal(bytes, "header", `header points outside the file (byte ${FAR})`, GET_AGAIN);
  });

  it.each([
    ["before the file", 0x7fffffff],
    ["behind the file", -0x7fffffff],
  ])("is refused where the model's field table lies %s", (_, distance) => {
    const bytes = patched((view, root) => view.setInt32(root, distance, true));
    expectRefusal(bytes, "model", /^vtable points outside/, GET_AGAIN);
  });

  it("is refused where the model's field table is longer than the file", () => {
    const bytes = patched((view, root) => view.setUint16(root - view.getInt32(root, true), 0xffff, true));
    expectRefusal(bytes, "model", /^vtable points outside/, GET_AGAIN);
  });
});

describe("a file with an offset or a length that cannot be", () => {
  const spec = smallClassifier();

  it.each([
    ["the buffers", "model", { model: { 4: int32(FAR) } }, /^field 4 points outside the file \(byte \d+\)$/],
    ["the subgraph", "model", { model: { 2: int32s([FAR]) } }, /^subgraph points outside the file/],
    ["the operators", "subgraph 0", { subgraph: { 3: int32(-1) } }, /^field 3 points outside the file/],
    ["the model's codes, by a byte", "model", { model: { 1: listOfLength(0xfffff) } }, /^field 1 points outside/],
    ["the codes, by their number", "model", { model: { 1: listOfLength(0x100001) } }, /^field 1 has 1048577 entries$/],
    ["the inputs, by their number", "subgraph 0", { subgraph: { 1: listOfLength(-1) } }, /^field 1 has 4294967295 /],
  ])("is refused: %s", (_, place, wrong, problem) => {
    expectRefusal({ ...spec, ...wrong }, place, problem, GET_AGAIN);
  });

  it.each([
    ["name", { 3: listOfLength(-1) }, /^field 3 points outside/],
    ["quantisation", { 4: int32(FAR) }, /^quantization points outside/],
    ["shape", { 0: listOfLength(0x100001) }, /^field 0 has 1048577 entries$/],
  ])("is refused: a tensor's %s", (_, fields, problem) => {
    const tensors = { ...spec.tensors, filter: { shape: [1], type: 0, fields } };
    expectRefusal({ ...spec, tensors }, "tensor 1", problem, GET_AGAIN);
  });
});
