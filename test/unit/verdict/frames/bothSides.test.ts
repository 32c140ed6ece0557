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
