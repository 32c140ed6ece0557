import { expect, it } from "vitest";
import { placeNames } from "../../../../src/options/speed/placeNames";

const dot = (name: string, x: number, y: number) => ({ name, x, y, radius: 5 });
const BOUNDS = { left: 0, right: 400, top: 0 };

it("a name stands beside its dot, on the left where the right has no room", () => {
  const [left, right] = placeNames([dot("MobileNet", 20, 50), dot("MobileNet", 380, 90)], BOUNDS);
  expect(left).toMatchObject({ anchor: "start", nameX: 30, nameY: 55 });
  expect(right).toMatchObject({ anchor: "end", nameX: 370, nameY: 95 });
});

it("no name covers another, whichever side they stand on", () => {
  const placed = placeNames(
    [dot("first of them", 100, 50), dot("second", 110, 52), dot("far away", 300, 51), dot("third of them", 220, 53)],
    BOUNDS,
  );
  const boxes = placed.map(({ name, nameX, nameY, anchor }) => {
    const width = 6.3 * name.length;
    const from = anchor === "start" ? nameX : nameX - width;
    return { from, to: from + width, y: nameY };
  });
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart = a.to <= b.from || b.to <= a.from || Math.abs(a.y - b.y) >= 15;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  }
  // What is beside nothing stays where it is.
  expect(placed.find(({ name }) => name === "far away")?.nameY).toBe(56);
});

it("no name covers a dot, or leaves a narrow plot, to the title above it either", () => {
  const bounds = { left: 56, right: 340, top: 24 };
  const name = "MobileNet V1 0.25 float, 224 px";
  const dots = [dot(name, 150, 60), dot(name, 160, 64), dot(name, 200, 150), dot(name, 330, 62), dot(name, 60, 64)];
  for (const { nameX, nameY, anchor } of placeNames(dots, bounds)) {
    const width = 6.3 * name.length;
    const from = anchor === "start" ? nameX : nameX - width;
    expect(from).toBeGreaterThanOrEqual(bounds.left);
    expect(from + width).toBeLessThanOrEqual(bounds.right);
    expect(nameY - 11).toBeGreaterThanOrEqual(bounds.top);
    const covered = dots.filter(
      ({ x, y }) => from < x + 5 && x - 5 < from + width && nameY - 11 < y + 5 && y - 5 < nameY + 3,
    );
    expect(covered).toEqual([]);
  }
});
