/** A small file cannot claim more than a large one holds: what vectors share is counted each time it is read. */
import { describe, expect, it } from "vitest";
import { type Field, int32, offset, table, tables } from "../../../../src/tflite/format/fields";
import { conv2d, mean } from "../../../make/operators";
import { smallClassifier } from "../../../make/smallClassifier";
import { float32, int8, int32s } from "../../../make/tensors";
import { makeTflite } from "../../../make/tflite";
import { expectRefusal, FILE, GET_AGAIN, refusalOf } from "../refusal";

const sound = smallClassifier();

/** A list that is written once, however many fields it stands in: the same 32 bits over and over. */
function shared(count: number, size = 4, bits = 0): Field {
  let at: number | undefined;
  return offset((builder) => {
    if (at === undefined) {
      builder.startVector(size, count, size);
      for (let i = 0; i < (count * size) / 4; i++) builder.addInt32(bits);
      at = builder.endVector();
    }
    return at;
  });
}

describe("a file is refused", () => {
  it("whose tensors have more axes than any classifier's", () => {
    const tensors = { ...sound.tensors, filter: { ...int8([1]), fields: { 0: shared(9) } } };
    expectRefusal({ ...sound, tensors }, "tensor 1", "field 0 has 9 entries", GET_AGAIN);
  });

  it("whose lists share one list of many entries", () => {
    const [count, ONE] = [1 << 20, 0x3f800000];
    const quantization = { 2: shared(count, 4, ONE), 3: shared(count, 8), 6: int32(0) };
    const tensors = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`t${i}`, { ...float32([count]), fields: { 4: table(quantization) } }]),
    );
    expect(refusalOf({ ...sound, tensors: { ...tensors, ...sound.tensors } }).message).toBe(
      `${FILE}: tensor 1, quantization: its lists have more entries than any classifier. ${GET_AGAIN}.`,
    );
  });

  it("that has more tables than any classifier", () => {
    const many = Array.from({ length: 70_000 }, () => ({}));
    expectRefusal(
      { ...sound, model: { 1: tables(many) } },
      "model",
      "its lists have more entries than any classifier",
      GET_AGAIN,
    );
  });

  it("whose operators use the same constant again and again", () => {
    const filter = int8([64, 3, 3, 3], undefined, new Array<number>(64 * 27).fill(1));
    const many = Array.from({ length: 3_000 }, (_, i) => `copy${i}`);
    const copies = Object.fromEntries(many.map((name) => [name, float32([1, 6, 6, 64])]));
    const { scores, ...tensors } = sound.tensors;
    const spec = {
      ...sound,
      tensors: { ...tensors, wide: filter, ...copies, scores: scores ?? float32([1, 3]) },
      operators: [...many.map((name) => conv2d(["picture", "wide"], name, { strides: [1, 1] })), ...sound.operators],
    };
    expect(refusalOf(spec).message).toMatch(/its operators use \d+ bytes of constants, and the file has \d+/);
  });

  it("whose list of axes is a large constant", () => {
    const axes = int32s([1_000], new Array<number>(1_000).fill(1));
    const operators = sound.operators.with(1, mean(["convolved", "axes"], "mean"));
    const problem = "an input that should be a constant integer tensor is not";
    const { message } = refusalOf({ ...sound, tensors: { ...sound.tensors, axes }, operators });
    expect(message).toContain(problem);
  });

  it("that computes a tensor which no memory holds", () => {
    const { message } = refusalOf({ ...sound, tensors: { ...sound.tensors, mean: float32([1, 1 << 25, 2]) } });
    expect(message).toContain("its shape is [1,33554432,2]");
  });
});

describe("what is shown of a file", () => {
  it("has nothing that turns other text round, and is no longer than a name", () => {
    const tensors = {
      ...sound.tensors,
      [`a\u202eb\u0000${"x".repeat(4_000)}`]: float32([-1]),
      scores: float32([1, 3]),
    };
    const { message } = refusalOf(makeTflite({ ...sound, tensors }));
    expect(message).toContain("(abxxx");
    expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(message.length).toBeLessThan(600);
  });
});
