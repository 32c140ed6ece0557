import { expect, it } from "vitest";
import { lookTwice } from "../../../src/verdict/lookTwice";

const FROM_LEFT = Float32Array.of(0.5, 0.25, 0.25);
const FROM_RIGHT = Float32Array.of(0.75, 0.25, 0);

/** What is found, and in which order which side was looked at. */
async function looked(doubts: boolean) {
  const runs: string[] = [];
  const found = await lookTwice(
    { doubts: () => doubts },
    "left",
    () => "right",
    async (side, again) => {
      runs.push(again ? `${side}, again` : side);
      return side === "left" ? FROM_LEFT : FROM_RIGHT;
    },
  );
  return { runs, ...found };
}

it("looks once where that leaves no doubt", async () => {
  expect(await looked(false)).toEqual({ runs: ["left"], first: FROM_LEFT, probabilities: FROM_LEFT });
});

it("looks at the mirror image too where it does, and takes the mean", async () => {
  const probabilities = Float32Array.of(0.625, 0.25, 0.125);
  expect(await looked(true)).toEqual({ runs: ["left", "right, again"], first: FROM_LEFT, probabilities });
});
