import { expect, it } from "vitest";
import { Judge } from "../../../src/verdict/judge";
import { judgeSquares } from "../../../src/verdict/judgeSquares";

const LABELS = ["cat", "dog", "house"];
const RULE = { confident: 0.9, recognised: 0.3 };
const CAT = [0.95, 0.03, 0.02];
const DOG = [0.04, 0.94, 0.02];
const DOUBT = [0.5, 0.4, 0.1];

/** What is said, and which squares were run. */
async function judged(
  centre: readonly number[],
  ends: readonly (readonly number[])[],
  apart = true,
  judge = new Judge(LABELS, RULE),
) {
  const runs: string[] = [];
  const { candidates, also = [] } = await judgeSquares(
    judge,
    { centre, ends, apart, small: false },
    async (square, part) => {
      runs.push(part);
      const probabilities = Float32Array.from(square);
      return { first: probabilities, probabilities };
    },
  );
  return { runs, says: [...candidates, ...also].map(({ label }) => label) };
}

it("looks at the middle alone where there is nothing else", async () => {
  expect(await judged(DOUBT, [])).toEqual({ runs: ["middle"], says: ["cat", "dog", "house"] });
});

it("looks at the ends where the middle leaves doubt", async () => {
  expect(await judged(DOUBT, [DOG, DOUBT], false)).toEqual({ runs: ["middle", "end", "end"], says: ["dog"] });
});

it("looks at the ends of a sure picture only where they may show something else", async () => {
  expect(await judged(CAT, [DOG, DOUBT], false)).toEqual({ runs: ["middle"], says: ["cat"] });
  expect(await judged(CAT, [DOG, DOUBT])).toEqual({ runs: ["middle", "end", "end"], says: ["cat", "dog"] });
});

it("wants the gate to be surer of an end than of the middle, since three squares have three chances to be wrong", async () => {
  // Its log-odds are the same for every picture.
  const gated = (bias: number) =>
    new Judge(LABELS, { ...RULE, gate: { weights: btoa("\0\0\0"), scale: 1, bias, known: 0, plain: 2 } });
  expect((await judged(CAT, [DOG, DOUBT], true, gated(0.9))).says).toEqual(["cat"]);
  expect((await judged(CAT, [DOG, DOUBT], true, gated(1.1))).says).toEqual(["cat", "dog"]);
});
