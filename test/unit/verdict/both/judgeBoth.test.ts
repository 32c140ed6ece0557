/** A model's thousand classes with three of the user's own on top: "cup", "saucer" and none of these. */
import { describe, expect, it } from "vitest";
import { judgeBy } from "../../../../src/verdict/both/judgeBy";
import { Judge } from "../../../../src/verdict/judge";
import { judgePicture } from "../../../../src/verdict/judgePicture";
import { withSensitivity } from "../../../../src/verdict/withSensitivity";
import { gateOf, LABELS, NORFOLK, NORWICH, picture, RULE } from "../pictures";

const OWN = ["cup", "saucer", "background"];
const own = { labels: OWN.length, confident: 0.8 };
const both = judgeBy([...LABELS, ...OWN], { ...RULE, own });
const alone = new Judge(LABELS, RULE);

/** What the model says of its classes, and after that what the head says of the user's. */
const seen = (of: Readonly<Record<number, number>>, mine: readonly number[]) =>
  Float32Array.from([...picture(of), ...mine]);
const TERRIER = { [NORWICH]: 0.5, [NORFOLK]: 0.4 };
const DOG = { [NORWICH]: 0.95 };

describe("with the user's own words on top", () => {
  it("one of these is said where it is confident, whatever the model says", () => {
    const { state, candidates, kinds, top5 } = both.judge(seen(DOG, [0.05, 0.9, 0.05]));
    expect(state).toBe("confident");
    expect(candidates).toEqual([{ index: LABELS.length + 1, label: "saucer", probability: expect.closeTo(0.9) }]);
    expect(kinds).toEqual([]);
    expect(top5.map(({ index, label }) => [index - LABELS.length, label])).toEqual([
      [1, "saucer"],
      [0, "cup"],
      [2, "background"],
    ]);
  });

  it.each([
    ["the picture shows none of them", [0.05, 0.05, 0.9]],
    ["none is sure", [0.75, 0.2, 0.05]],
  ])("all else stays as the model has it where %s", (_, mine) => {
    for (const of of [DOG, TERRIER, { [NORWICH]: 0.2 }]) {
      const { instead: _bold, ...said } = both.judge(seen(of, mine));
      const { instead: _other, ...general } = alone.judge(picture(of));
      expect(said).toEqual(general);
    }
  });

  it("the user's sensitivity counts for both", () => {
    const sure = { model: "m", engine: "wasm", ...both.judge(seen(TERRIER, [0.85, 0.1, 0.05])) } as const;
    expect(withSensitivity(sure, "fitted").candidates[0]?.label).toBe("cup");
    expect(withSensitivity(sure, "cautious")).toMatchObject({ state: "ambiguous" });
    expect(withSensitivity(sure, "cautious").candidates.map(({ index }) => index)).toEqual([NORWICH, NORFOLK]);
    const unsure = { model: "m", engine: "wasm", ...both.judge(seen(TERRIER, [0.75, 0.2, 0.05])) } as const;
    expect(withSensitivity(unsure, "fitted")).toMatchObject({ state: "family", family: { word: "terrier" } });
    expect(withSensitivity(unsure, "bold").candidates[0]?.label).toBe("cup");
  });

  it("the model's gate holds for its own words alone", () => {
    const gated = judgeBy([...LABELS, ...OWN], { ...RULE, gate: gateOf(NORWICH, { known: 1e6, plain: 1e6 }), own });
    expect(gated.judge(seen(DOG, [0.1, 0.1, 0.8])).state).toBe("unrecognised");
    expect(gated.judge(seen(DOG, [0.95, 0.02, 0.03])).candidates[0]?.label).toBe("cup");
  });

  it("a second look is taken where the model doubts, unless one of the user's own is said", async () => {
    const gate = { ...gateOf(NORWICH), bias: 0 };
    const doubting = judgeBy([...LABELS, ...OWN], { ...RULE, gate, own });
    const doubtful = { [NORWICH]: 0.84, [NORFOLK]: 0.1 };
    expect(new Judge(LABELS, { ...RULE, gate }).doubts(picture(doubtful))).toBe(true);
    const pixels = new Uint8Array(12);
    const squares = { centre: pixels, ends: [], apart: false, small: false };
    const runsFor = async (mine: readonly number[]) => {
      let runs = 0;
      const run = async () => {
        runs++;
        return seen(doubtful, mine);
      };
      const { state } = await judgePicture(doubting, squares, run, {});
      return { runs, state };
    };
    expect(await runsFor([0.02, 0.03, 0.95])).toEqual({ runs: 2, state: "family" });
    expect(await runsFor([0.95, 0.02, 0.03])).toEqual({ runs: 1, state: "confident" });
  });
});

it("a model without words of the user's own is judged as ever", () => {
  expect(judgeBy(LABELS, RULE)).toBeInstanceOf(Judge);
});
