import { describe, expect, it } from "vitest";
import { offered, recommend, usedOf } from "../../../../src/options/models/recommend";
import { row, takes } from "./rows";

const V2 = row("v2", { bytes: 3_600_000 });
const SMALL = row("small", { bytes: 500_000, inputSize: 128 });
const EXACT = row("exact", { bytes: 4_200_000, here: false });
const BIRDS = row("birds", { knows: "birds", here: false });
const STAND_IN = row("stand-in", { standIn: true, bytes: 1 });
const OWN = row("own", { from: "user", knows: "", bytes: 1 });

describe("the models to look at first", () => {
  it("are the default, the one with the least to compute, and those for one kind of thing", () => {
    expect(recommend([V2, EXACT, SMALL, BIRDS, STAND_IN, OWN])).toEqual({ best: V2, fastest: SMALL, special: [BIRDS] });
  });

  it("go by the times of this computer where there are some", () => {
    const [slow, quick] = [
      { ...SMALL, speeds: takes(30) },
      { ...EXACT, speeds: takes(20) },
    ];
    expect(recommend([{ ...V2, speeds: takes(25) }, quick, slow]).fastest).toBe(quick);
    // One that was not timed is expected to take as much less as it has less to compute.
    expect(recommend([{ ...V2, speeds: takes(25) }, quick, SMALL]).fastest).toBe(SMALL);
  });

  it("are none where there is a stand-in alone, and no second card for the best", () => {
    expect(recommend([STAND_IN, OWN])).toEqual({ best: undefined, fastest: undefined, special: [] });
    expect(recommend([SMALL, EXACT]).fastest).toBeUndefined();
  });
});

it("the model in use is the one chosen, or the first that is here where that one is not", () => {
  expect(usedOf([V2, EXACT, SMALL], "small")).toBe(SMALL);
  for (const chosen of ["", "exact", "gone"]) expect(usedOf([EXACT, V2, SMALL], chosen)).toBe(V2);
  expect(usedOf([EXACT], "")).toBeUndefined();
});

it("the stand-in is offered only where no real model is built in, or where it is in use", () => {
  const download = row("download", { from: "address" });
  expect(offered([V2, STAND_IN], V2)).toEqual([V2]);
  expect(offered([V2, STAND_IN], STAND_IN)).toEqual([V2, STAND_IN]);
  expect(offered([download, STAND_IN], download)).toEqual([download, STAND_IN]);
});
