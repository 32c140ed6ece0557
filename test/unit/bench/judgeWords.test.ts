import { expect, it } from "vitest";
import type { Watched, Words } from "../../../bench/extension/watchWords";
import { judgeWords } from "../../../bench/report/judgeWords";

const FRAME_MS = 1000 / 30;
const words = (said: string, state = "confident", best = said): Words => ({ said, state, best });
const CLOCK = words("clock");
const CAT = words("cat");
const EITHER = words("Ambiguous", "ambiguous", "clock");
const STILLS = new Map([
  [1, CLOCK],
  [2, CAT],
]);

/** A film: which picture each frame shows, and what is said of it, 10 ms later. */
function watch(frames: readonly (readonly [picture: number, said: Words | undefined])[]): Watched {
  const at = (i: number) => i * FRAME_MS;
  return {
    seen: frames.map(([picture], i) => ({ frame: i + 1, at: at(i), picture })),
    said: frames.flatMap(([, said], i) => (said ? { ...said, frame: i + 1, at: at(i) + 10 } : [])),
  };
}
const some = (count: number, picture: number, said: Words | undefined) => Array(count).fill([picture, said] as const);

it("says what is right, how often a label changes by itself, and how soon a cut is followed", () => {
  const film = [
    ...some(30, 1, CLOCK),
    // A cut, of which four frames are still called what was there before.
    ...some(4, 2, CLOCK),
    ...some(36, 2, CAT),
    // For a frame it is not sure, long after the cut.
    ...some(1, 2, EITHER),
    ...some(9, 2, CAT),
    ...some(30, 1, CLOCK),
  ];
  const { pictures, all, changes, cuts } = judgeWords(watch(film), STILLS);
  expect([1, 2].map((picture) => pictures.get(picture)?.right)).toEqual([1, 0.9]);
  expect(all.right).toBeCloseTo(105 / 110);
  expect(changes).toBeCloseTo(2 / (40 / 30), 1);
  expect(cuts).toEqual([expect.closeTo(4 * FRAME_MS + 10)]);
});

it("counts no frame without a label, no percentage, and no end that was not seen", () => {
  const film = [...some(5, 1, CAT), ...some(20, 2, undefined), ...some(20, 2, CAT), ...some(5, 1, undefined)];
  const { pictures, changes, cuts } = judgeWords(watch(film), STILLS);
  expect([1, 2].map((picture) => pictures.get(picture)?.right)).toEqual([0, 1]);
  expect({ changes, cuts }).toEqual({ changes: 0, cuts: [] });
});

it("takes what is not sure for the same where the likeliest is, and what is not recognised whatever that is", () => {
  const stills = new Map([
    [1, EITHER],
    [2, words("Not recognised", "unrecognised", "a")],
  ]);
  const film = [...some(10, 1, EITHER), ...some(10, 2, words("Not recognised", "unrecognised", "b"))];
  const other = [...film, ...some(10, 1, words("Ambiguous", "ambiguous", "cat"))];
  expect(judgeWords(watch(film), stills).all.right).toBe(1);
  expect(judgeWords(watch(other), stills).all.right).toBeCloseTo(2 / 3);
});

it("knows the class in a label that says it less exactly", () => {
  const film = [...some(10, 1, words("A timepiece; which one is unclear", "family", "clock")), ...some(10, 1, CAT)];
  expect(judgeWords(watch(film), STILLS).all).toEqual({ right: 0, sameClass: 0.5 });
});
