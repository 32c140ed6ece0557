/** What `classify` prints of an outcome. */
import { describe, expect, it } from "vitest";
import { CSV_COLUMNS, toCsv } from "../../../../scripts/cli/classify/csv";
import { toLine } from "../../../../scripts/cli/table";
import { failed, type Outcome, toResult } from "../../../../scripts/cli/toResult";
import { textOf } from "../../house/imports";
import { codeIn } from "../../house/markdown";
import { differences } from "./fieldsSaid";

const cat = { index: 1, label: "tabby, tabby cat", probability: 0.5 };
const dog = { index: 2, label: "=dog", probability: 0.25 };
const place = { page: "http://a.org/", frame: null, number: 3, x: 1, y: 2, width: 30, height: 40 };
const seen: Outcome = {
  source: 'photos/a "b".jpg',
  answer: {
    state: "family",
    candidates: [cat],
    family: { word: "cat", probability: 0.75 },
    top5: [cat, dog],
    kinds: ["cat"],
    model: "m",
    engine: "litert",
  },
  size: { width: 640, height: 480 },
  milliseconds: 12.4,
  place,
};
const outcomes = {
  seen,
  unplaced: { source: "-", answer: seen.answer },
  unread: failed("-a.jpg", "This file is gone."),
  undecodable: { source: "b.jpg", answer: { state: "unreadable", code: "undecodable", detail: "" }, milliseconds: 3 },
} satisfies Record<string, Outcome>;
const resultOf = (outcome: Outcome, top?: number) => toResult(outcome, async () => [1, 2], top);

describe("a result", () => {
  it.each(Object.entries(outcomes))("has the fields that docs/classify.md lists: %s", async (_, outcome) => {
    expect(differences({ ...(await resultOf(outcome)) })).toEqual([]);
  });

  it("is found to differ where it does", async () => {
    const { source, ...rest } = await resultOf(seen);
    expect(differences({ ...rest, source })).toHaveLength(1);
    expect(differences({ source: 1, ...rest })).toEqual(["source is no text"]);
  });

  it("guesses no class that stands for none of them", async () => {
    const none = { index: 0, label: "background", probability: 0.6 };
    const of = (...top5: (typeof none)[]) =>
      resultOf({
        source: "white.png",
        answer: { state: "unrecognised", candidates: [], kinds: [], top5, model: "m", engine: "litert" },
      });
    expect(await of(none, dog)).toMatchObject({ label: "=dog", index: 2, probability: 0.25, top5: [none, dog] });
    expect(await of(none)).toMatchObject({ label: null, index: null, probability: null, top5: [none] });
  });

  it("has size, time and place, and as many classes as are asked for", async () => {
    expect(await resultOf(seen, 1)).toMatchObject({ width: 640, height: 480, milliseconds: 12, place, top: [cat] });
    expect((await resultOf(seen)).top).toEqual([]);
  });
});

describe("a line of CSV", () => {
  it("has the columns that docs/classify.md lists", () => {
    const [, section = ""] = textOf("docs/classify.md").split("### Columns of `--csv`");
    const said = codeIn(section.split("\n## ")[0] ?? "");
    expect(said.slice(said.indexOf("source"))).toEqual(CSV_COLUMNS);
  });

  it("is quoted where it must be, and computes nothing", async () => {
    expect(toCsv(await resultOf(seen, 2))).toBe(
      '"photos/a ""b"".jpg",family,"tabby, tabby cat",1,0.5,cat,0.75,"tabby, tabby cat 0.500",,' +
        '"tabby, tabby cat 0.500; =dog 0.250",m,litert,,640,480,12,http://a.org/,3,1,2',
    );
    expect(toCsv(await resultOf(outcomes.unread))).toBe("'-a.jpg,unreadable,,,,,,,,,,,This file is gone.,,,,,,,");
  });
});

it("a line of the table ends with the most probable classes, where they are asked for", () => {
  expect(toLine(seen)).toMatch(/family; perhaps: tabby 0\.50$/);
  expect(toLine(seen, 2)).toMatch(/; top: tabby 0\.50 \/ =dog 0\.25$/);
  expect(toLine(outcomes.unread, 2)).toMatch(/unreadable: This file is gone\.$/);
});
