import { existsSync } from "node:fs";
import { dirname, extname } from "node:path/posix";
import { expect, it } from "vitest";
import { ROOT } from "../../../scripts/paths";
import { filesUnder, SOURCES, textOf } from "./imports";

/** Maximum number of files in a folder: as many as can be seen at a glance. */
const MAX_FILES = 12;
/** Folders without that limit: each file is one of a kind, and adding to the kind means adding a file. */
const ONE_OF_A_KIND = [
  // A file for each way to show a picture.
  "src/content/kinds",
  // A file for each operator of TFLite.
  "src/classifier/engines/tfjs/operators",
  "src/tflite/operators",
  // A file for each component or hook that pages share.
  "src/ui",
];

/** Maximum number of lines in a file, which holds one idea. */
const MAX_LINES = 170;
const LONGER: Readonly<Record<string, string>> = {
  "src/content/badges/draw/badges.css": "one style sheet, which goes into the shadow root as one text",
};

it(`no folder in src has more than ${MAX_FILES} files, except where each is one of a kind`, () => {
  const counts = new Map<string, number>();
  for (const path of filesUnder("src")) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const crowded = [...counts].filter(([, count]) => count > MAX_FILES).map(([folder]) => folder);
  expect(crowded.filter((folder) => !ONE_OF_A_KIND.includes(folder))).toEqual([]);
});

it(`no source has more than ${MAX_LINES} lines without a reason`, () => {
  const long = SOURCES.filter((path) => [".ts", ".tsx", ".mjs", ".css"].includes(extname(path))).filter(
    (path) => textOf(path).trimEnd().split("\n").length > MAX_LINES,
  );
  expect(long.filter((path) => !(path in LONGER))).toEqual([]);
});

it("no exception is of a file or folder that is gone", () => {
  const there = [...ONE_OF_A_KIND, ...Object.keys(LONGER)].filter((path) => existsSync(ROOT + path));
  expect(there).toEqual([...ONE_OF_A_KIND, ...Object.keys(LONGER)]);
});
