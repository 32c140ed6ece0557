import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inSlices } from "../../../src/async/inSlices";

let time: number;
beforeEach(() => {
  time = 0;
  vi.spyOn(performance, "now").mockImplementation(() => time);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Takes 3 ms for each of 9 items; gives the number of items that were done each time that others had the thread. */
async function rests(): Promise<{ done: number[]; between: number[] }> {
  const [done, between]: [number[], number[]] = [[], []];
  vi.stubGlobal("scheduler", { yield: async () => void between.push(done.length) });
  for await (const item of inSlices([1, 2, 3, 4, 5, 6, 7, 8, 9], 8)) {
    done.push(item);
    time += 3;
  }
  return { done, between };
}

it("gives every item in order, and the thread to others after each slice", async () => {
  expect(await rests()).toEqual({ done: [1, 2, 3, 4, 5, 6, 7, 8, 9], between: [3, 6] });
});

it("does so without a scheduler, too", async () => {
  vi.stubGlobal("scheduler", undefined);
  const done: number[] = [];
  for await (const item of inSlices([1, 2], 1)) {
    done.push(item);
    time += 3;
  }
  expect(done).toEqual([1, 2]);
});
