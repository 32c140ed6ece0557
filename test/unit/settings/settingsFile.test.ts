import { expect, it } from "vitest";
import { DEFAULTS } from "../../../src/settings/schema";
import { fromFile, toFile } from "../../../src/settings/settingsFile";

const SOME = { ...DEFAULTS, minimumSize: 100, language: "zh_CN", sites: { "a.example": false } } as const;

const read = (text: string) => fromFile(new Blob([text]));

it("reads what it has written", async () => {
  expect(await read(toFile(SOME))).toEqual(SOME);
});

it("reads the file of an earlier version", async () => {
  const file = { format: "label-lens-settings", version: 1, settings: { badgeStyle: "hover" } };
  expect(await read(JSON.stringify(file))).toEqual(DEFAULTS);
});

it.each([
  ["text", "not JSON", /not a Label Lens settings file/],
  ["another JSON", '{"name": "x"}', /not a Label Lens settings file/],
  ["nothing", "", /not a Label Lens settings file/],
  [
    "a later version",
    toFile(SOME).replace('"version": 2', '"version": 3'),
    /newer version of Label Lens \(settings version 3/,
  ],
  [
    "a version that was never counted up from",
    toFile(SOME).replace('"version": 2', '"version": -1e300'),
    /not a Label Lens/,
  ],
  ["half a version", toFile(SOME).replace('"version": 2', '"version": 1.5'), /not a Label Lens settings file/],
  ["a damaged setting", toFile(SOME).replace("100", '"big"'), /file are damaged: minimumSize\. Nothing was changed/],
  ["a model's name that turns text round", toFile({ ...SOME, model: "a\u202eb" }), /file are damaged: model\. Nothing/],
  [
    "a site that no browser writes",
    toFile({ ...SOME, sites: { "a\u0000.example": true } }),
    /damaged: sites\. Nothing/,
  ],
  ["lists in lists", `${"[".repeat(1 << 20)}${"]".repeat(1 << 20)}`, /not a Label Lens settings file/],
  ["a damaged site", toFile(SOME).replace("false\n", "0\n"), /file are damaged: sites/],
])("refuses %s and says why", async (_, text, problem) => {
  await expect(read(text)).rejects.toThrow(problem);
});

it("refuses more sites than anybody has, by one short sentence", async () => {
  const of = (count: number, on: unknown) =>
    JSON.parse(
      toFile({ ...SOME, sites: Object.fromEntries(Array.from({ length: count }, (_, i) => [`h${i}`, on])) as never }),
    );
  expect(Object.keys((await read(JSON.stringify(of(2_000, true)))).sites)).toHaveLength(2_000);
  const sentence = "These settings in the file are damaged: sites. Nothing was changed.";
  await expect(read(JSON.stringify(of(2_001, true)))).rejects.toThrow(sentence);
  await expect(read(JSON.stringify(of(90_000, 1)))).rejects.toThrow(sentence);
});

it("does not read a file that is larger than any it has written", async () => {
  const file = new Blob([" ".repeat((2 << 20) + 1)]);
  file.text = () => Promise.reject(new Error("It was read."));
  await expect(fromFile(file)).rejects.toThrow("not a Label Lens settings file");
});
