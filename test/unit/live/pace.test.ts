import { expect, it } from "vitest";
import { Pace } from "../../../src/live/frames/pace";

/** Shows 30 frames a second from `from` to `to`, in ms, of which every so manyth gets a label, and reads at each second. */
function play(pace: Pace, from: number, to: number, every: number) {
  const read = [];
  for (let frame = 1; from + (frame * 1000) / 30 <= to; frame++) {
    const at = from + (frame * 1000) / 30;
    pace.addShown(at);
    if (frame % every === 0) pace.addLabelled(at, 10 * every);
    if (frame % 30 === 0) read.push(pace.read(at));
  }
  return read;
}

it("counts the frames of the last second", () => {
  const [first] = play(new Pace(), 0, 1_000, 2);
  expect(first).toEqual({ shown: 30, labelled: 15, milliseconds: 20, behind: false });
});

it("is behind once most frames have had no label for three seconds, and not any more when they have", () => {
  const pace = new Pace();
  expect(play(pace, 0, 2_000, 1).map(({ behind }) => behind)).toEqual([false, false]);
  expect(play(pace, 2_000, 6_000, 5).map(({ behind }) => behind)).toEqual([false, false, true, true]);
  expect(play(pace, 6_000, 7_000, 2).map(({ behind }) => behind)).toEqual([false]);
});

it("is not behind while nothing is shown, or the model is being loaded", () => {
  const pace = new Pace();
  expect(play(pace, 0, 9_000, 1_000).some(({ behind }) => behind)).toBe(false);
  play(pace, 9_000, 10_000, 1);
  expect([12_000, 14_000, 20_000].map((at) => pace.read(at).behind)).toEqual([false, false, false]);
});
