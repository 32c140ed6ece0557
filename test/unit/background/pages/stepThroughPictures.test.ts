import { beforeEach, expect, it, vi } from "vitest";
import { stepThroughPictures } from "../../../../src/background/pages/stepThroughPictures";
import type { StepFrom } from "../../../../src/protocol/page/step";

/** Number of pictures in each frame, and which one the user has come to, as a frame's script keeps it. */
const frames = vi.hoisted(() => new Map<number, { count: number; at: number | undefined }>());
vi.mock("../../../../src/background/pages/labelTab", () => ({
  labelTab: async () => {},
  labelFrames: async () => [...frames.keys()],
}));
vi.mock("../../../../src/background/pages/askPage", () => ({
  askFrame: async (_: number, frameId: number, ask: (page: object, signal: object) => unknown) => {
    const frame = frames.get(frameId) ?? { count: 0, at: undefined };
    if (frame.count < 0) throw new Error("This frame is gone.");
    return ask(
      {
        step: async (_: object, by: 1 | -1, from: StepFrom) => {
          if (from === "current" && frame.at === undefined) return "elsewhere";
          const next = from === "current" ? (frame.at ?? 0) + by : by > 0 ? 0 : frame.count - 1;
          frame.at = next >= 0 && next < frame.count ? next : undefined;
          if (frame.at !== undefined) return "moved";
          return from === "current" ? "left" : "elsewhere";
        },
      },
      {},
    );
  },
}));

const at = () => [...frames].flatMap(([id, { at }]) => (at === undefined ? [] : [`${id}:${at}`])).join();
async function steps(number: number, by: 1 | -1): Promise<string[]> {
  const places: string[] = [];
  for (let i = 0; i < number; i++) {
    await stepThroughPictures(1, by);
    places.push(at());
  }
  return places;
}

beforeEach(() => {
  frames.clear();
  for (const [id, count] of [0, 2, 9, 5].map((id, index) => [id, [2, 0, 1, -1][index] ?? 0] as const))
    frames.set(id, { count, at: undefined });
});

it("goes through the pictures of all frames and round again, past frames that have none or are gone", async () => {
  expect(await steps(4, 1)).toEqual(["0:0", "0:1", "9:0", "0:0"]);
});

it("goes back the same way", async () => {
  expect(await steps(4, -1)).toEqual(["9:0", "0:1", "0:0", "9:0"]);
});

it("goes nowhere where no frame has a picture", async () => {
  for (const frame of frames.values()) frame.count = Math.min(frame.count, 0);
  expect(await steps(2, 1)).toEqual(["", ""]);
});
