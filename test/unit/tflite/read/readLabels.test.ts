import { describe, expect, it } from "vitest";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite, type TfliteSpec } from "../../../make/tflite";
import { outcomeOf } from "../outcome";
import { expectRefusal, read } from "../refusal";

const THREE = "cat\ndog\nhouse";
const ADD_LABELS = "Add its label file too, or put one into the model's metadata";
const OTHERS = "a\nb\nc";

const withFiles = (files: NonNullable<TfliteSpec["files"]>, labelFile?: string): TfliteSpec => {
  const { metadata, ...rest } = smallClassifier();
  return { ...rest, files, ...(labelFile !== undefined && { metadata: { labelFile } }) };
};
const labelsOf = (...spec: Parameters<typeof withFiles>) => read(withFiles(...spec)).labels;

describe("labels", () => {
  it("come from the file that the metadata names", () => {
    const files = { "a.txt": OTHERS, "deep/names.labels": THREE, "z.txt": OTHERS };
    expect(labelsOf(files, "deep/names.labels")).toEqual(["cat", "dog", "house"]);
  });

  it("come from the only .txt file where no metadata names one", () => {
    expect(labelsOf({ "readme.md": OTHERS, "labels.txt": THREE })).toEqual(["cat", "dog", "house"]);
  });

  it.each([["missing.txt"], [""], ["constructor"], ["__proto__"]])(
    "come from the only .txt file where the one that is named, %j, is not there",
    (name) => {
      expect(labelsOf({ "labels.txt": THREE }, name)).toEqual(["cat", "dog", "house"]);
    },
  );

  it.each([
    ["lines that end in CRLF", "cat\r\ndog\r\nhouse\r\n"],
    ["empty lines behind the last", "cat\ndog\nhouse\n\n \n"],
    ["a byte order mark", "\ufeffcat\ndog\nhouse"],
  ])("are read with %s", (_, text) => {
    expect(labelsOf({ "labels.txt": text })).toEqual(["cat", "dog", "house"]);
  });

  it("keep their order, their spaces, and an empty one in the middle", () => {
    expect(labelsOf({ "labels.txt": "black stork\n\nKäuzchen 🦉" })).toEqual(["black stork", "", "Käuzchen 🦉"]);
  });
});

describe("a file is refused", () => {
  it.each<[string, NonNullable<TfliteSpec["files"]>]>([
    ["no .txt", { "labels.csv": THREE }],
    ["a .txt of more than 4 MB", { "labels.txt": `${THREE}${" ".repeat(4 << 20)}` }],
  ])("whose archive holds %s", (_, files) => {
    expectRefusal(withFiles(files), "labels", "the file carries no labels", ADD_LABELS);
  });

  it.each([
    [2, "cat\ndog"],
    [4, "cat\ndog\nhouse\nboat"],
    [1, ""],
  ])("with %i labels for three outputs", (count, text) => {
    const problem = `there are ${count} for 3 outputs`;
    expectRefusal(
      withFiles({ "labels.txt": text }),
      "labels",
      problem,
      "Use the label file that belongs to this model",
    );
  });
});

describe("an archive is refused", () => {
  const GET = "Get the file again, or add a label file to the model's metadata";
  const spec = withFiles({ "labels.txt": THREE });
  const start = makeTflite({ ...spec, files: false }).length;
  /** Position of the file's contents: after the local header (30 bytes) and the name. */
  const contents = start + 30 + "labels.txt".length;

  function damaged(at: number, value: number): Uint8Array {
    const bytes = makeTflite(spec);
    bytes[at] = value;
    return bytes;
  }

  it("that is not there", () => {
    const problem = "the label file appended to the model cannot be read (invalid zip data)";
    expectRefusal(withFiles(false), "labels", problem, GET);
  });

  it("that is cut off", () => {
    expectRefusal(makeTflite(spec).slice(0, -9), "labels", /cannot be read/, GET);
  });

  it("whose contents are damaged", () => {
    const problem = "the label file appended to the model cannot be read (invalid block type)";
    expectRefusal(damaged(contents, 0xff), "labels", problem, GET);
  });

  it("whose list of files lies elsewhere", () => {
    const end = makeTflite(spec).length - 22;
    expectRefusal(damaged(end + 19, 0x7f), "labels", "the file carries no labels", ADD_LABELS);
  });

  it("without delay, where it lists one large file hundreds of times", () => {
    const whole = makeTflite(withFiles({ "labels.txt": `${THREE}${" ".repeat(4_000_000)}` }));
    const list = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const entry = whole.slice(list, -22);
    const end = whole.slice(-22);
    const times = 500;
    new DataView(end.buffer).setUint16(8, times, true);
    const many = new Uint8Array(list + entry.length * times + end.length);
    many.set(whole.subarray(0, list));
    for (let i = 0; i < times; i++) many.set(entry, list + i * entry.length);
    many.set(end, many.length - end.length);
    expect(outcomeOf(many)).toBe("graph");
  });
});
