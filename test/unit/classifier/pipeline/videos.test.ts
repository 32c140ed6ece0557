import { beforeEach, expect, it, vi } from "vitest";
import { Videos } from "../../../../src/classifier/pipeline/videos";
import type { ActiveModel } from "../../../../src/classifier/serve/activeModel";
import type { Verdict } from "../../../../src/protocol/answer";

/** What each frame looks like, and the network's probability for its first class. */
const seen = { value: 0, probability: 0 };
vi.mock("../../../../src/classifier/pixels/loadPicture", () => ({
  decodePixels: async (_: unknown, size: number) => ({
    centre: new Uint8Array(size * size * 3).fill(seen.value),
    ends: [],
    apart: false,
    small: false,
  }),
}));
beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const activeModel: Pick<ActiveModel, "infer"> = {
  infer: async (_, { smooth }, decode) => {
    await decode(8);
    const [probability = 0] = smooth?.(new Float32Array([seen.probability])) ?? [];
    const candidates = [{ index: 0, label: "clock", probability }];
    return { state: "confident", candidates, top5: candidates, kinds: [], model: "m", engine: "cpu" } as Verdict;
  },
};
const { signal } = new AbortController();

/** The probability that is said of the next frame of a video, a tenth of a second after the last. */
async function next(videos: Videos, video: string, frame: typeof seen, tab = 1): Promise<number> {
  vi.advanceTimersByTime(100);
  Object.assign(seen, frame);
  const picture = { from: "pixels", width: 1, height: 1, rgba: new ArrayBuffer(4), whole: false, video } as const;
  const visit = { page: "", named: "", tab, space: "public" } as const;
  const { candidates } = await videos.verdictFor(signal, { model: "", engine: "auto" }, picture, visit);
  return candidates[0]?.probability ?? Number.NaN;
}

const LIKELY = { value: 100, probability: 1 };
const UNLIKELY = { value: 100, probability: 0 };

it("a video's frames are smoothed, those of another video or tab for themselves, and not over a cut", async () => {
  const videos = new Videos(activeModel);
  expect(await next(videos, "a", LIKELY)).toBe(1);
  expect(await next(videos, "b", UNLIKELY)).toBe(0);
  expect(await next(videos, "a", UNLIKELY, 2)).toBe(0);
  const smoothed = await next(videos, "a", UNLIKELY);
  expect(smoothed).toBeGreaterThan(0);
  expect(smoothed).toBeLessThan(1);
  expect(await next(videos, "a", { value: 200, probability: 1 })).toBe(1);
});

it("no more than a few videos are remembered, those that were looked at last", async () => {
  const videos = new Videos(activeModel);
  for (const video of ["a", "b", "c", "d", "a", "e"]) await next(videos, video, LIKELY);
  // What was smoothed is not as sure as the frame.
  expect(await next(videos, "a", UNLIKELY)).toBeGreaterThan(0);
  expect(await next(videos, "b", UNLIKELY)).toBe(0);
});
