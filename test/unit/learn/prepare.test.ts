import { expect, it } from "vitest";
import { prepare } from "../../../src/learn/prepare";

const WIDTH = 3;
const VIEWS = 2;
const examples = ["x", "y"].flatMap((name, category) =>
  Array.from({ length: 6 }, (_, i) => ({ category, name, content: `${name}${i}` })),
);
const prepared = (values: number) =>
  prepare(
    { categories: ["x", "y"], examples, features: Float32Array.from({ length: values }, (_, i) => i), width: WIDTH },
    { kinds: [], features: new Float32Array() },
  );
const RIGHT = examples.length * VIEWS * WIDTH;

it("each example has its own views", () => {
  expect(prepared(RIGHT).own[1]?.views).toEqual([Float32Array.of(6, 7, 8), Float32Array.of(9, 10, 11)]);
});

it.each([
  ["a view is missing", RIGHT - WIDTH],
  ["one is cut short", RIGHT - 1],
  ["there are none", 0],
])("none gets the views of another where %s: that is said", (_, values) => {
  expect(() => prepared(values)).toThrow("does not fit them. Learn again");
});
