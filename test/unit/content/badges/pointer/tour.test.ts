import { beforeEach, expect, it, vi } from "vitest";
import { Tour } from "../../../../../src/content/badges/pointer/tour";
import type { Attention } from "../../../../../src/content/page/attention";
import type { Spot } from "../../../../../src/content/page/spot";
import { chooseLanguage } from "../../../../../src/words/language";

vi.mock("../../../../../src/content/page/report/inPageOrder", () => ({
  inPageOrder: (spots: Iterable<Spot>) => [...spots],
}));

const spotOf = (id: string) => ({ element: { id, scrollIntoView: () => {} } }) as unknown as Spot;
const [a, b, c] = [spotOf("a"), spotOf("b"), spotOf("c")];
let spots: Spot[];
let said: string[];
let tour: Tour;

beforeEach(() => {
  chooseLanguage("en");
  spots = [a, b, c];
  said = [];
  const attention = { pin: () => {}, ring: () => {} } as unknown as Attention;
  const ledger = {
    get spots() {
      return spots.values();
    },
    entryOf: (spot: Spot) => (spots.includes(spot) ? ({} as never) : undefined),
    nearnessAt: (spot: Spot) => (spot === b ? "shown" : "far"),
  };
  const attend = (spot: Spot | undefined, position?: string) => void said.push(`${spot?.element.id}: ${position}`);
  tour = new Tour(ledger, { attend, attention });
});

it("begins with a picture on screen, and says each with its position until the last is left", () => {
  expect([tour.step(1, "current"), tour.step(1, "view"), tour.step(1, "current"), tour.step(1, "current")]).toEqual([
    "elsewhere",
    "moved",
    "moved",
    "left",
  ]);
  expect(said).toEqual(["b: Picture 2 of 3", "c: Picture 3 of 3"]);
});

it("comes into a frame at its edge", () => {
  tour.step(-1, "edge");
  tour.step(-1, "current");
  expect(said).toEqual(["c: Picture 3 of 3", "b: Picture 2 of 3"]);
});

it("begins anew where its picture is gone, and goes nowhere where there is none", () => {
  tour.step(1, "edge");
  spots = [c];
  expect(tour.step(1, "current")).toBe("elsewhere");
  spots = [];
  expect(tour.step(1, "view")).toBe("elsewhere");
  expect(said).toEqual(["a: Picture 1 of 3"]);
});
