import { describe, expect, it } from "vitest";
import { Judge } from "../../../src/verdict/judge";
import { withSensitivity } from "../../../src/verdict/withSensitivity";
import {
  BEAGLE,
  CRANE,
  GLASS,
  GLASSES,
  gateOf,
  LABELS,
  MACHINE,
  NORFOLK,
  NORWICH,
  picture,
  RULE,
  SHARK,
  WOLF,
} from "./pictures";

const say = (of: Readonly<Record<number, number>>, rule = RULE) => new Judge(LABELS, rule).judge(picture(of));

describe("what is said about a picture", () => {
  it("is the class where that is sure", () => {
    const { state, candidates, family, kinds } = say({ [NORWICH]: 0.95 });
    expect({ state, family }).toEqual({ state: "confident" });
    expect(candidates.map(({ index }) => index)).toEqual([NORWICH]);
    expect(kinds.slice(0, 2)).toEqual(["terrier", "dog"]);
  });

  it("is the smallest family that is sure, with those of its classes that may be meant", () => {
    const { state, candidates, family } = say({ [NORWICH]: 0.5, [NORFOLK]: 0.4, [BEAGLE]: 0.05 });
    expect(state).toBe("family");
    expect(family?.word).toBe("terrier");
    expect(family?.probability).toBeCloseTo(0.9, 1);
    expect(candidates.map(({ index }) => index)).toEqual([NORWICH, NORFOLK]);
    expect(say({ [NORWICH]: 0.5, [NORFOLK]: 0.1, [BEAGLE]: 0.35 }).family?.word).toBe("dog");
  });

  it("is partly of the kinds of what it may be, for the filter", () => {
    const canine = say({ [NORWICH]: 0.5, [WOLF]: 0.4 });
    expect(canine).toMatchObject({
      state: "family",
      family: { word: "canine" },
      kinds: ["canine", "mammal", "animal"],
    });
    expect(canine.partly).toEqual(expect.arrayContaining(["terrier", "dog"]));
    const either = say({ [NORWICH]: 0.5, [CRANE]: 0.4 });
    expect(either.partly).toEqual(expect.arrayContaining(["dog", "bird"]));
    expect(say({ [NORWICH]: 0.95 }).partly).toBeUndefined();
  });

  it("is never so large a family that it would say next to nothing", () => {
    // Both are animals.
    const { state, kinds } = say({ [NORWICH]: 0.5, [SHARK]: 0.48 });
    expect(state).toBe("ambiguous");
    expect(kinds).toContain("animal");
  });

  it("is never a family where there is no rule for it", () => {
    const { family: _, ...without } = RULE;
    expect(say({ [NORWICH]: 0.5, [NORFOLK]: 0.4 }, without).state).toBe("ambiguous");
  });

  it("is the candidates from a tenth of the best on, five at most", () => {
    const { state, candidates } = say({ [NORWICH]: 0.4, [CRANE]: 0.3, [SHARK]: 0.05, [GLASS]: 0.03 });
    expect(state).toBe("ambiguous");
    expect(candidates.map(({ index }) => index)).toEqual([NORWICH, CRANE, SHARK]);
    const six = Object.fromEntries([3, 163, 200, 400, 500, 600].map((index) => [index, 0.16]));
    expect(say(six, { ...RULE, recognised: 0.1 }).candidates).toHaveLength(5);
    expect(say({ [NORWICH]: 0.7, [CRANE]: 0.06 }).candidates).toHaveLength(1);
  });

  it("is nothing where the candidates are improbable, or the background is the best", () => {
    expect(say({ [NORWICH]: 0.2, [CRANE]: 0.15 }).state).toBe("unrecognised");
    expect(say({ 0: 0.5, [NORWICH]: 0.45 })).toMatchObject({ state: "unrecognised", candidates: [], kinds: [] });
  });

  it("never names the background as a candidate", () => {
    expect(say({ [NORWICH]: 0.4, 0: 0.35, [CRANE]: 0.2 }).candidates.map(({ index }) => index)).toEqual([
      NORWICH,
      CRANE,
    ]);
  });

  it("sums classes that mean one thing, under one word", () => {
    const { state, candidates, top5 } = say({ [GLASS]: 0.5, [GLASSES]: 0.45 });
    expect(state).toBe("confident");
    const label = "sunglasses, class 837, class 838";
    expect(candidates).toEqual([{ index: GLASS, label, probability: expect.closeTo(0.95, 2) }]);
    // What the model says of each class stays as it is.
    expect(top5[0]).toEqual({ index: GLASS, label: "class 837", probability: expect.closeTo(0.5) });
  });

  it("says which of two classes of one name is meant", () => {
    expect(say({ [CRANE]: 0.95 }).candidates[0]?.label).toBe("crane (bird)");
    expect(say({ [MACHINE]: 0.95 }).candidates[0]?.label).toBe("crane (machine)");
  });
});

describe("the gate", () => {
  it("has nothing said of what the model does not know, however sure that is", () => {
    expect(say({ [NORWICH]: 0.98 }, { ...RULE, gate: gateOf(NORWICH) }).state).toBe("confident");
    const { state, top5, instead } = say({ [NORWICH]: 0.98 }, { ...RULE, gate: gateOf(BEAGLE) });
    expect(state).toBe("unrecognised");
    expect(instead).toBeUndefined();
    expect(top5[0]?.index).toBe(NORWICH);
  });

  it("has candidates named only where it is surer", () => {
    const doubtful = { ...RULE, gate: gateOf(NORWICH, { plain: 1_000 }) };
    expect(say({ [NORWICH]: 0.98 }, doubtful).state).toBe("confident");
    expect(say({ [NORWICH]: 0.5, [CRANE]: 0.4 }, doubtful).state).toBe("unrecognised");
    expect(say({ [NORWICH]: 0.5, [CRANE]: 0.4 }, { ...RULE, gate: gateOf(NORWICH) }).state).toBe("ambiguous");
  });

  it("takes probabilities of 0", () => {
    expect(say({ [NORWICH]: 1 }, { ...RULE, gate: gateOf(NORWICH) }).state).toBe("confident");
  });
});

describe("the user's sensitivity", () => {
  it("doubles or halves the odds from which a word is said", () => {
    // Odds of 9 : 1, so 18 : 1 and 4.5 : 1.
    const { family: _, ...without } = RULE;
    const stateOf = (best: number, sensitivity: "cautious" | "fitted" | "bold") =>
      withSensitivity({ ...say({ [SHARK]: best }, without), model: "m", engine: "wasm" }, sensitivity).state;
    expect([0.8, 0.83].map((best) => stateOf(best, "bold"))).toEqual(["ambiguous", "confident"]);
    expect([0.89, 0.91].map((best) => stateOf(best, "fitted"))).toEqual(["ambiguous", "confident"]);
    expect([0.94, 0.95].map((best) => stateOf(best, "cautious"))).toEqual(["ambiguous", "confident"]);
  });

  it("leaves nothing of what is said otherwise", () => {
    const said = { ...say({ [NORWICH]: 0.6, [NORFOLK]: 0.2, [CRANE]: 0.18 }), model: "m", engine: "wasm" } as const;
    expect(said).toMatchObject({ state: "ambiguous", partly: expect.arrayContaining(["bird"]) });
    const bold = withSensitivity(said, "bold");
    expect(bold).toMatchObject({ state: "family", family: { word: "terrier" } });
    expect(bold.partly).toBeUndefined();
  });

  it("never takes a word back to silence", () => {
    const doubtful = { ...RULE, gate: gateOf(CRANE, { plain: 1_000 }) };
    const verdict = say({ [CRANE]: 0.905 }, { ...doubtful, family: 1 });
    expect(verdict.state).toBe("confident");
    expect(verdict.instead?.cautious).toMatchObject({ state: "ambiguous", candidates: [{ index: CRANE }] });
    // What is silent anyway stays silent.
    const silent = say({ [NORWICH]: 0.4, [CRANE]: 0.5 }, doubtful);
    expect(silent).toMatchObject({ state: "unrecognised" });
    expect(silent.instead).toBeUndefined();
  });

  it("moves families too, and leaves none behind, nor the square that it was of", () => {
    const said = say({ [NORWICH]: 0.85, [NORFOLK]: 0.05 });
    const verdict = { ...said, square: 1, model: "m", engine: "wasm" } as const;
    expect(verdict).toMatchObject({ state: "family", instead: { bold: { state: "confident" } } });
    const bold = withSensitivity(verdict, "bold");
    expect(bold.state).toBe("confident");
    expect([bold.family, bold.square]).toEqual([undefined, undefined]);
    expect(bold.top5).toEqual(verdict.top5);
    expect(withSensitivity(verdict, "cautious").state).toBe("ambiguous");
  });
});
