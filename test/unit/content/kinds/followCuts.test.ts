/** How soon a cut in a video is seen, and what is compared for it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const { looks } = vi.hoisted(() => ({ looks: vi.fn() }));
vi.mock("../../../../src/content/kinds/readDrawn", () => ({ scaledPixels: looks }));
const { followCuts } = await import("../../../../src/content/kinds/followCuts");

/** A cut is to be seen within this time in ms: until then, its label is that of another scene. */
const SOON_MS = 500;
const FRAME_MS = 40;

/** A playing video, whose frames come as the clock goes on. */
function play(signal: AbortSignal) {
  let scene = 0;
  let next: (() => void) | undefined;
  const timer = setInterval(() => {
    const frame = next;
    next = undefined;
    frame?.();
  }, FRAME_MS);
  signal.addEventListener("abort", () => clearInterval(timer));
  looks.mockImplementation(() => ({ data: new Uint8Array(4 * 16 * 16).fill(scene) }));
  const video = {
    requestVideoFrameCallback: (call: () => void) => {
      next = call;
      return 1;
    },
    cancelVideoFrameCallback: () => {
      next = undefined;
    },
  } as unknown as HTMLVideoElement;
  const show = (colour: number) => {
    scene = colour;
  };
  return { video, show };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("sees a cut within half a second, whenever it comes", async () => {
  for (let at = 0; at < 30; at++) {
    const life = new AbortController();
    const { video, show } = play(life.signal);
    const changed = vi.fn();
    followCuts(life.signal, video, changed);
    await vi.advanceTimersByTimeAsync(2_000 + at * FRAME_MS);
    expect(changed).not.toHaveBeenCalled();
    show(200);
    await vi.advanceTimersByTimeAsync(SOON_MS);
    expect(changed, `a cut ${at} frames later`).toHaveBeenCalledTimes(1);
    life.abort();
  }
});

it("compares no more than three times a second, and nothing after its end", async () => {
  const life = new AbortController();
  const { video } = play(life.signal);
  followCuts(life.signal, video, () => {});
  looks.mockClear();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks.mock.calls.length).toBeLessThanOrEqual(30);
  life.abort();
  looks.mockClear();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(looks).not.toHaveBeenCalled();
});
