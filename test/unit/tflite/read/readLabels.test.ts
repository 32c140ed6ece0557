import { describe, expect, it } from "vitest";
import { readTflite } from "../../../../src/tflite/readTflite";
import { message } from "../../../../src/words/message";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite, type TfliteSpec } from "../../../make/tflite";
import { expectRefusal, FILE, read } from "../refusal";

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

  it.each([
    ["text that turns round", "c\u202eat\u202c\nd\u2066og\nhouse"],
    ["control characters", "c\u0000at\nd\u001bog\nh\u0085ouse"],
  ])("are shown without %s", (_, text) => {
    expect(labelsOf({ "labels.txt": text })).toEqual(["cat", "dog", "house"]);
  });

  it("keep what joins letters and emoji, and marks a direction", () => {
    const joined = ["क्\u200dष", "👩\u200d🌾", "\u200eכלב\u200f (dog)"];
    expect(labelsOf({ "labels.txt": joined.join("\n") })).toEqual(joined);
  });

  it("are cut where they are longer than any name, and between characters", () => {
    const [cut] = labelsOf({ "labels.txt": `${"🦉".repeat(4_000)}\ndog\nhouse` });
    expect(cut).toBe(`${"🦉".repeat(200)}…`);
  });

  it.each(["0 cat\n1 dog\n2 house", "0: cat\n1: dog\n2: house", "0\tcat\n1\tdog\n2\thouse"])(
    "come without the numbers of their classes: %j",
    (text) => {
      expect(labelsOf({ "labels.txt": text })).toEqual(["cat", "dog", "house"]);
    },
  );

  it("keep a number that is not that of their class", () => {
    expect(labelsOf({ "labels.txt": "0 cat\n2 dogs\n2 house" })).toEqual(["0 cat", "2 dogs", "2 house"]);
  });

  it("may be the same for two classes", () => {
    expect(labelsOf({ "labels.txt": "crane\ncrane\nhouse" })).toEqual(["crane", "crane", "house"]);
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
    [2, "cat\ndog", message("remedy_one_more_label")],
    [4, "cat\ndog\nhouse\nboat", "Use the label file that belongs to this model"],
    [1, "", "Use the label file that belongs to this model"],
  ])("with %i labels for three outputs", (count, text, remedy) => {
    const problem = `there are ${count} for 3 outputs`;
    expectRefusal(withFiles({ "labels.txt": text }), "labels", problem, remedy);
  });
});

describe("labels that somebody gives beside the file", () => {
  const REMEDY = "Use the label file that belongs to this model";
  const given = (text: string) => () => readTflite(makeTflite(smallClassifier()), FILE, text);

  it("are ImageNet's with the background first, where that alone is missing", () => {
    expect(given("tench, Tinca tinca\ngoldfish")().labels).toEqual(["background", "tench, Tinca tinca", "goldfish"]);
    expect(given("goldfish\ntench")).toThrow("One is missing, perhaps the first");
    expect(given("tench")).toThrow("there are 1 for 3 outputs");
  });

  it("are refused by their number, and by their size, before they are split", () => {
    const problem = `${FILE}: labels: there are more than 200000. ${REMEDY}.`;
    expect(given("a\n".repeat(200_001).concat("b"))).toThrow(problem);
    expect(given("a".repeat((4 << 20) + 1))).toThrow(problem);
  });
});
