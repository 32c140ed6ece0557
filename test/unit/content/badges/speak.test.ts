import { beforeEach, expect, it, vi } from "vitest";
import { speak } from "../../../../src/content/badges/speak";
import { shortLabel } from "../../../../src/words/label";
import { familyWord } from "../../../../src/words/labels/familyWord";
import { CHINESE } from "../../../../src/words/languages/chinese";
import { message } from "../../../../src/words/message";

const ask = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/protocol/askBackground", () => ({ askBackground: ask }));

beforeEach(() => void ask.mockReset().mockResolvedValue(CHINESE));

it("says all in English where nobody gives it another language", async () => {
  ask.mockRejectedValue(new Error("gone"));
  await speak("zh_CN");
  expect([shortLabel("tench, Tinca tinca"), message("badge_ambiguous")]).toEqual(["tench", "Ambiguous"]);
});

it("fetches no language that is here, and another once", async () => {
  await speak("en");
  expect(ask).not.toHaveBeenCalled();
  await speak("zh_CN");
  expect(ask.mock.calls).toEqual([["words", "zh_CN"]]);
  expect(shortLabel("tench, Tinca tinca")).toBe(CHINESE.labels["tench"]);
  expect(familyWord("dog")).toBe(CHINESE.families["dog"]);
  expect(message("badge_ambiguous")).toBe(CHINESE.sentences["badge_ambiguous"]?.message);
  await speak("en");
  await speak("zh_CN");
  expect(ask).toHaveBeenCalledTimes(1);
});
