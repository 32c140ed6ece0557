/** Labels of frames: no flicker, and a cut is followed within 0.3 s. */
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../../src/protocol/answer";
import { BothSides } from "../../../../src/verdict/frames/bothSides";
import { Cuts } from "../../../../src/verdict/frames/cuts";
import { isBlack } from "../../../../src/verdict/frames/isBlack";
import { Smoothing } from "../../../../src/verdict/frames/smoothing";
import { SteadyVerdict } from "../../../../src/verdict/frames/steadyVerdict";
import { Judge } from "../../../../src/verdict/judge";
import { BEAGLE, LABELS, NORWICH, picture, RULE, SHARK } from "../pictures";

const FRAME_MS = 1000 / 30;
const FOLLOWED_MS = 300;
const judge = new Judge(LABELS, RULE);
const square = (value: number) => new Uint8Array(64 * 64 * 3).fill(value);

/** All that happens to frames after the network, at a number of frames a second. */
class Stream {
  private readonly sides = new BothSides();
  private readonly smoothing = new Smoothing();
  private readonly cuts = new Cuts();
  private readonly steady = new SteadyVerdict();
  private at = 0;

  constructor(private readonly frameMs = FRAME_MS) {}

  see(probabilities: Float32Array, pixels: Uint8Array): string | undefined {
    this.at += this.frameMs;
    if (this.cuts.isCut(pixels)) {
      this.smoothing.restart();
      this.sides.restart();
    }
    const judged = judge.judge(this.smoothing.next(this.sides.mean(probabilities), this.at));
    const verdict: Verdict = { ...judged, model: "a model", engine: "cpu" };
    const shown = this.steady.next(verdict, "fitted", this.at);
    return shown.family?.word ?? shown.candidates[0]?.label ?? shown.state;
  }

  /** Time until something else is shown than before, in ms. */
  follow(probabilities: Float32Array, pixels: () => Uint8Array, before: string | undefined): number {
    const start = this.at;
    while (this.see(probabilities, pixels()) === before) if (this.at - start > 2_000) break;
    return this.at - start;
  }
}

/** The same each time. */
function noise(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % 0x7fffffff;
    return state / 0x7fffffff - 0.5;
  };
}

describe("a label", () => {
  it("settles, and stays while the picture does, however near a threshold its probabilities are", () => {
    const random = noise();
    const stream = new Stream();
    const labels = new Set<string | undefined>();
    let alone = 0;
    let last = "";
    for (let i = 0; i < 150; i++) {
      const seen = picture({ [NORWICH]: RULE.confident + 0.2 * random(), [SHARK]: 0.02 });
      const label = stream.see(seen, square(100 + Math.round(8 * random())));
      if (i >= 30) labels.add(label);
      const { state } = judge.judge(seen);
      if (state !== last) alone++;
      last = state;
    }
    expect(alone).toBeGreaterThan(15);
    expect(labels.size).toBe(1);
  });

  it.each([
    ["30", 1000 / 30],
    ["10", 100],
    ["2", 500],
  ])("stays where one side of the picture says another than the other, at %s frames a second", (_, frameMs) => {
    const stream = new Stream(frameMs);
    const sides = [picture({ [NORWICH]: 0.97 }), picture({ [NORWICH]: 0.3, [SHARK]: 0.6 })];
    const labels = new Set<string | undefined>();
    for (let i = 0; i < 150; i++) {
      const label = stream.see(sides[i % 2] as Float32Array, square(100));
      if (i >= 30) labels.add(label);
    }
    expect(labels.size).toBe(1);
  });

  it.each([
    ["30", 1000 / 30],
    ["10", 100],
    ["5", 200],
  ])("follows a cut within 0.3 s at %s frames a second", (_, frameMs) => {
    const stream = new Stream(frameMs);
    let before: string | undefined;
    for (let i = 0; i < 60; i++) before = stream.see(picture({ [SHARK]: 0.98 }), square(40));
    expect(stream.follow(picture({ [NORWICH]: 0.98 }), () => square(180), before)).toBeLessThan(FOLLOWED_MS);
  });

  it("follows a thing that comes into a picture that is otherwise the same", () => {
    const stream = new Stream();
    let before: string | undefined;
    for (let i = 0; i < 60; i++) before = stream.see(picture({ [SHARK]: 0.98 }), square(40));
    const took = stream.follow(picture({ [NORWICH]: 0.98 }), () => square(41), before);
    expect(took).toBeLessThan(2 * FOLLOWED_MS);
    expect(took).toBeGreaterThan(2 * FRAME_MS);
  });

  it("is not lost to a single odd frame", () => {
    const stream = new Stream();
    for (let i = 0; i < 30; i++) stream.see(picture({ [SHARK]: 0.98 }), square(40));
    const label = stream.see(picture({ [SHARK]: 0.98 }), square(40));
    expect(stream.see(picture({ [BEAGLE]: 0.98 }), square(250))).toBe(label);
    for (let i = 0; i < 30; i++) expect(stream.see(picture({ [SHARK]: 0.98 }), square(40))).toBe(label);
  });

  it("shows the newest probabilities while it stays", () => {
    const steady = new SteadyVerdict();
    const of = (probability: number): Verdict => ({
      ...judge.judge(picture({ [SHARK]: probability })),
      ...{ model: "a model", engine: "cpu" },
    });
    steady.next(of(0.98), "fitted", 0);
    expect(steady.next(of(0.96), "fitted", FRAME_MS).candidates[0]?.probability).toBeCloseTo(0.96);
  });
});

describe("a scene", () => {
  it("is another where much changes at once", () => {
    const cuts = new Cuts();
    const seen = [10, 12, 20, 60, 60, 85].map((value) => cuts.isCut(square(value)));
    expect(seen).toEqual([true, false, false, true, false, false]);
  });
});

it.each([
  [0, true],
  [20, true],
  [60, false],
])("a picture of bytes of %i is black: %s", (value, black) => {
  expect(isBlack(square(value))).toBe(black);
});
