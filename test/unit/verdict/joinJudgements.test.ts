import { describe, expect, it } from "vitest";
import type { Candidate, Said } from "../../../src/protocol/answer";
import { joinJudgements } from "../../../src/verdict/joinJudgements";
import type { Judgement } from "../../../src/verdict/judge";

const class_ = (index: number, probability: number, label = `class ${index}`): Candidate => ({
  ...{ index, label, probability },
});
const judgement = (said: Partial<Judgement>): Judgement => ({
  ...{ state: "unrecognised", candidates: [], kinds: [], top5: [class_(9, 0.1)] },
  ...said,
});
const sure = (index: number, probability: number, more: Partial<Judgement> = {}): Judgement => {
  const best = class_(index, probability);
  return judgement({ state: "confident", candidates: [best], top5: [best], ...more });
};
const unsure = (...indices: readonly number[]): Judgement => {
  const candidates = indices.map((index) => class_(index, 0.4));
  return judgement({ state: "ambiguous", candidates, top5: candidates });
};
const terriers = judgement({ state: "family", family: { word: "terrier", probability: 0.93 }, kinds: ["terrier"] });
const SILENT = judgement({});
const namesOf = ({ candidates, also = [] }: Said) => [...candidates, ...also].map(({ index }) => index);

describe("what several squares say", () => {
  it("is what the one says that is most certain, with its best classes", () => {
    const joined = joinJudgements(unsure(1, 2), [SILENT, sure(3, 0.95)]);
    expect(joined).toEqual({ ...sure(3, 0.95), square: 2 });
    expect(joinJudgements(unsure(1, 2), [terriers, SILENT])).toEqual({ ...terriers, square: 1 });
    expect(namesOf(joinJudgements(SILENT, [sure(3, 0.91), sure(3, 0.99)]))).toEqual([3]);
    expect(joinJudgements(SILENT, [sure(3, 0.91), sure(3, 0.99)]).candidates[0]?.probability).toBe(0.99);
  });

  it("is what the middle says where nothing at the ends says more", () => {
    expect(joinJudgements(SILENT, [judgement({ top5: [class_(5, 0.8)] }), SILENT])).toEqual(SILENT);
    expect(joinJudgements(unsure(1, 2), [SILENT, SILENT])).toEqual(unsure(1, 2));
    expect(joinJudgements(sure(1, 0.91), [sure(1, 0.99), SILENT])).toEqual(sure(1, 0.91));
  });

  it("is all classes that are sure, the middle's first, and then the most probable", () => {
    const kinds = (...of: string[]) => ({ kinds: of });
    const joined = joinJudgements(sure(1, 0.91, kinds("dog", "animal")), [
      sure(2, 0.95, kinds("cat", "animal")),
      sure(3, 0.99),
    ]);
    expect(namesOf(joined)).toEqual([1, 3, 2]);
    // What else is shown puts the picture under no other heading: the filter finds it by that.
    expect(joined.kinds).toEqual(["dog", "animal"]);
    expect(joined.partly).toEqual(["cat"]);
    expect(namesOf(joinJudgements(unsure(7), [sure(2, 0.92), sure(3, 0.97)]))).toEqual([3, 2]);
  });

  it("is one class where two mean one thing", () => {
    const glasses = (index: number) => sure(0, 0, { candidates: [class_(index, 0.95, "sunglasses")] });
    expect(joinJudgements(glasses(837), [glasses(838), SILENT]).also).toBeUndefined();
  });

  it("names nothing else beside what is not sure", () => {
    expect(joinJudgements(terriers, [unsure(4), SILENT])).toEqual(terriers);
    expect(joinJudgements(SILENT, [unsure(4), SILENT]).also).toBeUndefined();
  });

  it("is not candidates at an end, where three chances would be three times as many wrong words", () => {
    expect(joinJudgements(SILENT, [unsure(4), unsure(5)])).toEqual(SILENT);
    expect(joinJudgements(unsure(1), [unsure(4, 5), SILENT])).toEqual(unsure(1));
  });

  it("follows the user's sensitivity in each square", () => {
    const { top5: _, ...doubted } = unsure(2, 6);
    const doubtful = sure(2, 0.92, { instead: { cautious: doubted } });
    const joined = joinJudgements(sure(1, 0.99), [doubtful, SILENT]);
    expect(namesOf(joined)).toEqual([1, 2]);
    expect(joined.instead?.bold).toBeUndefined();
    expect(joined.instead?.cautious).toMatchObject({ state: "confident", candidates: [class_(1, 0.99)] });
    expect(joined.instead?.cautious?.also).toBeUndefined();
    // A word at an end is taken back to the candidates for it, not to silence.
    expect(joinJudgements(SILENT, [doubtful, SILENT]).instead).toEqual({ cautious: { ...doubted, square: 1 } });
    const { top5: __, ...bold } = sure(5, 0.85);
    const hidden = judgement({ ...unsure(5), instead: { bold } });
    expect(joinJudgements(SILENT, [hidden, SILENT]).instead).toEqual({ bold: { ...bold, square: 1 } });
  });
});
