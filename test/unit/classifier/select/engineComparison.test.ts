/** When the engines are compared: in a quiet moment, once, and never while a picture is classified. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EngineComparison, type MeasureEngine } from "../../../../src/classifier/select/engineComparison";
import type { Session } from "../../../../src/classifier/serve/session";
import type { ModelEntry } from "../../../../src/models/entry";
import type { Speed } from "../../../../src/models/speed";

let speeds: Record<string, Speed> = {};
vi.mock("../../../../src/models/speed", async (original) => ({
  ...(await original<object>()),
  readSpeeds: async () => speeds,
  keepSpeed: async (_: ModelEntry, engine: string, speed: Speed) => {
    speeds = { ...speeds, [engine]: speed };
  },
}));

const QUIET_MS = 1_000;
const MILLISECONDS: Record<string, number> = { litert: 5, wasm: 9 };
const entry = { id: "m" } as ModelEntry;
const session = (choice: Session["choice"] = "auto") => ({ entry, choice }) as Session;

const prefer = vi.fn();
const measure = vi.fn<MeasureEngine>();
let comparison: EngineComparison;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  speeds = {};
  measure.mockImplementation(async (_, __, engine) => {
    const milliseconds = MILLISECONDS[engine];
    if (milliseconds === undefined) throw new Error("There is none here.");
    return milliseconds;
  });
  comparison = new EngineComparison(measure, { prefer });
});
afterEach(() => void vi.useRealTimers());

describe("the engines are compared", () => {
  it("in the first quiet second, and once", async () => {
    comparison.quiet(session());
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    expect(measure).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(Object.keys(speeds).sort()).toEqual(["litert", "wasm", "webgpu"]);
    expect(speeds["webgpu"]).toHaveProperty("problem");
    expect(prefer).toHaveBeenCalledExactlyOnceWith(entry, "litert");
    comparison.quiet(session());
    expect(vi.getTimerCount()).toBe(0);
  });

  it("not while pictures are with the model", async () => {
    comparison.quiet(session());
    comparison.busy();
    await vi.advanceTimersByTimeAsync(2 * QUIET_MS);
    expect(measure).not.toHaveBeenCalled();
  });

  it("again after pictures have interrupted it, starting with the engine that was being measured", async () => {
    measure.mockImplementationOnce(async () => {
      comparison.busy();
      throw new Error("It was interrupted.");
    });
    comparison.quiet(session());
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(speeds).toEqual({});
    comparison.quiet(session());
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(measure).toHaveBeenCalledTimes(1 + 3);
    expect(prefer).toHaveBeenCalledOnce();
  });

  it("not where the user chose one", async () => {
    comparison.quiet(session("wasm"));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(measure).not.toHaveBeenCalled();
  });
});
