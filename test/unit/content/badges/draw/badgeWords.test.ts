import { afterEach, describe, expect, it } from "vitest";
import { badgeWords } from "../../../../../src/content/badges/draw/badgeWords";
import { spokenText } from "../../../../../src/content/badges/draw/spokenText";
import type { Answer, Verdict } from "../../../../../src/protocol/answer";
import { chooseLanguage } from "../../../../../src/words/language";
import "../../../../../src/words/languages/everyLanguage";

afterEach(() => chooseLanguage("en"));

const NORWICH = { index: 1, label: "Norwich terrier", probability: 0.45 };
const NORFOLK = { index: 2, label: "Norfolk terrier", probability: 0.31 };
const BACKGROUND = { index: 0, label: "background", probability: 0.6 };
const both = [NORWICH, NORFOLK];
const verdict = (said: Partial<Verdict>): Verdict => ({
  ...{ state: "unrecognised", candidates: [], top5: both, kinds: [], model: "m", engine: "wasm" },
  ...said,
});
const family = { word: "terrier", probability: 0.95 };

const SAID: readonly [string, Answer, string][] = [
  ["the one label", verdict({ state: "confident", candidates: [NORWICH] }), "Norwich terrier, 45%"],
  [
    "all that it shows",
    verdict({ state: "confident", candidates: [NORWICH], also: [NORFOLK] }),
    "Norwich terrier, 45% · Norfolk terrier, 31%",
  ],
  [
    "the family, and which it may be",
    verdict({ state: "family", candidates: both, family }),
    "A terrier; which one is unclear · Norwich terrier, 45% · Norfolk terrier, 31%",
  ],
  [
    "the family, and the only one that it may be",
    verdict({ state: "family", candidates: [NORWICH], family: { ...family, word: "animal" } }),
    "An animal; perhaps this one: · Norwich terrier, 45%",
  ],
  [
    "candidates",
    verdict({ state: "ambiguous", candidates: both }),
    "Ambiguous · Norwich terrier, 45% · Norfolk terrier, 31%",
  ],
  ["perhaps", verdict({ state: "ambiguous", candidates: [NORWICH] }), "Perhaps · Norwich terrier, 45%"],
  ["the best guess", verdict({}), "Not recognised · Best guess: Norwich terrier, 45%"],
  ["no guess", verdict({ top5: [BACKGROUND] }), "Not recognised"],
  ["no guess that is none", verdict({ top5: [{ ...NORWICH, probability: 0.04 }] }), "Not recognised"],
  [
    "a guess that is a thing",
    verdict({ top5: [BACKGROUND, NORFOLK], fromScreen: true }),
    "Not recognised · Best guess: Norfolk terrier, 31% · Read from the screen: less exact",
  ],
  ["why not", { state: "unreadable", code: "blank", detail: "" }, "Nothing has been drawn here yet."],
];

describe("a badge", () => {
  it.each(SAID)("says %s", (_, answer, words) => {
    expect(spokenText(answer, undefined)).toContain(words);
    if (words === "Not recognised") expect(spokenText(answer, undefined)).not.toContain("Best guess");
  });

  it("says that a picture waits, to the eye alone", () => {
    expect(badgeWords(undefined).title).toBe("Not looked at yet");
    expect(spokenText(undefined, undefined)).toBe("");
  });

  it("says what the user said, and nothing else", () => {
    expect(spokenText(verdict({}), "Rex")).toBe("Rex, Your label");
  });

  it("says it in Chinese", () => {
    chooseLanguage("zh_CN");
    expect(badgeWords(verdict({ state: "family", candidates: both, family })).title).toBe("梗犬，具体是哪一种不确定");
  });
});
