import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Throughput } from "../../../../../src/classifier/serve/runs/throughput";

describe("the time of a picture", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  it("is not known before the first run", () => {
    expect(new Throughput().millisecondsPerPicture).toBeUndefined();
  });

  it("counts each stretch once where runs overlap, and none where nothing runs", () => {
    const throughput = new Throughput();
    const first = performance.now();
    vi.advanceTimersByTime(2);
    const second = performance.now();
    vi.advanceTimersByTime(38);
    throughput.ended(first, 4);
    vi.advanceTimersByTime(2);
    throughput.ended(second, 4);
    vi.advanceTimersByTime(1_000);
    const third = performance.now();
    vi.advanceTimersByTime(8);
    throughput.ended(third, 1);
    expect(throughput.millisecondsPerPicture).toBeCloseTo((40 + 2 + 8) / 9);
  });

  it("is averaged over the latest runs", () => {
    const throughput = new Throughput();
    const run = (milliseconds: number) => {
      const start = performance.now();
      vi.advanceTimersByTime(milliseconds);
      throughput.ended(start, 1);
    };
    run(5_000);
    for (let i = 0; i < 50; i++) run(7);
    expect(throughput.millisecondsPerPicture).toBeCloseTo(7);
  });
});
