import { expect, it } from "vitest";
import { BothSides } from "../../../../src/verdict/frames/bothSides";

const LEFT = new Uint8Array([1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0]);
const RIGHT = new Uint8Array([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);

it("frames are seen from one side and the other in turn, those of a new scene from the first", () => {
  const sides = new BothSides();
  expect([sides.next(LEFT), sides.next(LEFT), sides.next(LEFT)]).toEqual([LEFT, RIGHT, LEFT]);
  sides.restart();
  expect([sides.next(LEFT), sides.next(LEFT)]).toEqual([LEFT, RIGHT]);
});

it("what is said of both sides counts half and half, in each scene for itself", () => {
  const sides = new BothSides();
  const said = (...probabilities: number[]) => [...sides.mean(new Float32Array(probabilities))];
  expect([said(1, 0), said(0, 1), said(0, 1), said(1, 0)]).toEqual([
    [1, 0],
    [0.5, 0.5],
    [0, 1],
    [0.5, 0.5],
  ]);
  sides.restart();
  expect(said(0, 1)).toEqual([0, 1]);
  // Of another model.
  expect(said(1)).toEqual([1]);
});
