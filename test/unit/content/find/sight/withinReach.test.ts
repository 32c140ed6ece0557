import { describe, expect, it } from "vitest";
import { type Container, type PageBox, withinReach } from "../../../../../src/content/find/sight/withinReach";

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const PAGE: PageBox = { box: box(0, 0, 1000, 3000), x: "shown", y: "shown", rightToLeft: false };
const container = (there: Container["box"], x: Container["x"], y = x): Container => ({ box: there, x, y });

describe("a box on the page", () => {
  it.each([
    ["in the window", box(10, 10, 100, 100), {}, true],
    ["far below", box(10, 9000, 100, 100), {}, true],
    ["far to the right", box(9000, 10, 100, 100), {}, true],
    ["half to the left", box(-50, 10, 100, 100), {}, true],
    ["to the left", box(-100, 10, 100, 100), {}, false],
    ["far to the left", box(-9999, 10, 100, 100), {}, false],
    ["above", box(10, -100, 100, 100), {}, false],
    ["to the right of a page that hides that", box(1000, 10, 100, 100), { x: "cut" }, false],
    ["below a page that hides that", box(10, 3000, 100, 100), { y: "cut" }, false],
    ["below, where only the sides are hidden", box(10, 3000, 100, 100), { x: "cut", y: "scrolls" }, true],
    ["to the left, from right to left", box(-9999, 10, 100, 100), { rightToLeft: true }, true],
    ["to the left, from right to left, hidden", box(-9999, 10, 100, 100), { rightToLeft: true, x: "cut" }, false],
    ["to the right, from right to left", box(9999, 10, 100, 100), { rightToLeft: true }, false],
  ] as const)("%s", (_, there, page, expected) => {
    expect(withinReach(there, [], { ...PAGE, ...page })).toBe(expected);
  });

  it("is where the page has been scrolled to: its beginning lies above the window", () => {
    const page = { ...PAGE, box: box(-200, -900, 1200, 3000) };
    expect(withinReach(box(10, -800, 100, 100), [], page)).toBe(true);
    expect(withinReach(box(-400, -800, 100, 100), [], page)).toBe(false);
  });
});

describe("a box in containers", () => {
  const there = box(0, 500, 100, 100);
  it.each([
    ["one that cuts it off", [container(box(0, 0, 100, 100), "cut")], false],
    ["one without height", [container(box(0, 500, 100, 0), "cut")], false],
    ["one that scrolls", [container(box(0, 0, 100, 100), "scrolls")], true],
    ["one that scrolls, without height", [container(box(0, 0, 100, 0), "scrolls")], false],
    ["one that only scrolls across", [container(box(0, 0, 100, 100), "scrolls", "cut")], false],
    [
      "a card in a list that scrolls",
      [container(box(0, 500, 100, 100), "cut"), container(box(0, 0, 100, 100), "scrolls")],
      true,
    ],
    [
      "a closed section of a list that scrolls",
      [container(box(0, 500, 100, 0), "cut"), container(box(0, 0, 100, 100), "scrolls")],
      false,
    ],
    [
      "a list that scrolls, itself cut off",
      [container(box(0, 300, 100, 100), "scrolls"), container(box(0, 0, 100, 100), "cut")],
      false,
    ],
    ["a list off the page", [container(box(-300, 0, 200, 200), "scrolls")], false],
  ] as const)("%s", (_, containers, expected) => {
    expect(withinReach(there, containers, PAGE)).toBe(expected);
  });
});
