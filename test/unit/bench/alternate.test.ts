import { describe, expect, it } from "vitest";
import { alternate, turns } from "../../../bench/report/alternate";

describe("turns", () => {
  it("has every entrant once a round, and another one first in each round", () => {
    const order = turns(3, 3).map(({ entrant }) => entrant);
    expect(order).toEqual([0, 1, 2, 1, 2, 0, 2, 0, 1]);
  });
});

describe("alternate", () => {
  it("measures in turn, and keeps the values of each entrant separate", async () => {
    const order: string[] = [];
    const entrant = (name: "a" | "b", values: number[]) => ({
      name,
      measure: async (round: number) => {
        order.push(`${name}${round}`);
        return values[round] ?? Number.NaN;
      },
    });
    const figures = await alternate([entrant("a", [1, 3]), entrant("b", [10, 20])], 2);
    expect(order).toEqual(["a0", "b0", "b1", "a1"]);
    expect(figures.a).toEqual({ median: 2, min: 1, max: 3, count: 2 });
    expect(figures.b).toEqual({ median: 15, min: 10, max: 20, count: 2 });
  });

  it("takes out an entrant that fails, with the reason, and goes on with the others", async () => {
    const failing = {
      name: "failing",
      measure: async () => {
        throw new Error("It has no backend.\nand a long stack");
      },
    };
    const slow = { name: "slow", measure: async () => 7, maxRounds: 1, note: "one round" };
    const fine = { name: "fine", measure: async () => 5 };
    const figures = await alternate([failing, slow, fine], 3);
    expect(figures["failing"]).toEqual({ median: null, count: 0, reason: "It has no backend." });
    expect(figures["slow"]).toMatchObject({ count: 1, note: "one round" });
    expect(figures["fine"]).toMatchObject({ median: 5, count: 3 });
  });
});
