import { describe, expect, it } from "vitest";
import { OcclusionQueue } from "../../../../../src/content/badges/visible/occlusionQueue";
import type { Place } from "../../../../../src/content/badges/visible/readPlaces";
import type { Spot } from "../../../../../src/content/page/spot";

const spot = (name: string) => ({ name }) as unknown as Spot;
const placeAt = (left: number): Place => {
  const box = { left, top: 0, right: left + 100, bottom: 100, width: 100, height: 100 } as DOMRectReadOnly;
  return { box, visible: box };
};
const [lower, upper, beside] = [spot("lower"), spot("upper"), spot("beside")];

/** Checks the queued pictures, all of which are covered, or none. @returns those that were checked */
function checked(queue: OcclusionQueue, covered = false): Spot[] {
  const all: Spot[] = [];
  const check = (one: Spot) => {
    all.push(one);
    return covered;
  };
  while (queue.update(check)) {}
  return all;
}

describe("which pictures are checked for what covers them", () => {
  it("is, with a new picture, also the one that it lies over, as its answer may come long after it appeared", () => {
    const queue = new OcclusionQueue();
    const before = new Map([lower, beside].map((one, i) => [one, placeAt(i * 200)]));
    queue.expire(before, false);
    expect(checked(queue)).toEqual([lower, beside]);
    queue.expire(before, false);
    expect(checked(queue)).toEqual([]);
    const after = new Map([...before, [upper, placeAt(4)]]);
    queue.expire(after, false);
    expect(checked(queue, true)).toEqual([upper, lower]);
    expect([lower, beside].map((one) => queue.has(one))).toEqual([true, false]);
    queue.expire(after, false);
    expect(checked(queue)).toEqual([]);
  });

  it("is each once where the check of a new one takes several frames", () => {
    const queue = new OcclusionQueue();
    const places = new Map([lower, upper].map((one) => [one, placeAt(0)]));
    queue.expire(new Map([[lower, placeAt(0)]]), false);
    checked(queue);
    queue.expire(places, false);
    queue.expire(places, false);
    expect(checked(queue)).toEqual([upper, lower]);
  });

  it("is all where something has moved", () => {
    const queue = new OcclusionQueue();
    const places = new Map([lower, beside].map((one, i) => [one, placeAt(i * 200)]));
    queue.expire(places, false);
    checked(queue);
    queue.expire(places, true);
    expect(checked(queue)).toEqual([lower, beside]);
  });
});
