import { expect, it } from "vitest";
import { DEFAULTS } from "../../../src/settings/schema";
import { fromFile, toFile } from "../../../src/settings/settingsFile";

const SOME = { ...DEFAULTS, minimumSize: 100, language: "zh_CN", sites: { "a.example": false } } as const;

it("reads what it has written", () => {
  expect(fromFile(toFile(SOME))).toEqual(SOME);
});

it("reads the file of an earlier version", () => {
  const file = { format: "label-lens-settings", version: 1, settings: { badgeStyle: "hover" } };
  expect(fromFile(JSON.stringify(file))).toEqual(DEFAULTS);
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
  ["a damaged site", toFile(SOME).replace("false\n", "0\n"), /file are damaged: sites/],
])("refuses %s and says why", (_, text, problem) => {
  expect(() => fromFile(text)).toThrow(problem);
});
