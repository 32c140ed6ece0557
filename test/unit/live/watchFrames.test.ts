/** One frame under way, the newest next, never a queue. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchFrames } from "../../../src/live/frames/watchFrames";

const tick = () => new Promise((resolve) => setTimeout(resolve));

/** A video whose frames come when the test says so. */
class FakeVideo {
  private wait: VideoFrameRequestCallback | undefined;
  private shown = 0;

  requestVideoFrameCallback(react: VideoFrameRequestCallback): number {
    this.wait = react;
    return 1;
  }

  cancelVideoFrameCallback(): void {
    this.wait = undefined;
  }

  show(): void {
    const metadata = { presentedFrames: ++this.shown, expectedDisplayTime: 10 * this.shown };
    this.wait?.(0, metadata as VideoFrameCallbackMetadata);
  }
}

describe("frames", () => {
  let video: FakeVideo;
  let looks: { number: number; end: () => void }[];
  let ended: AbortController;
  let again: () => void;
  const shown = vi.fn();

  beforeEach(() => {
    vi.stubGlobal("VideoFrame", class {});
    video = new FakeVideo();
    looks = [];
    ended = new AbortController();
    shown.mockClear();
    again = watchFrames(ended.signal, video as never, shown, (_, { number }) => {
      return new Promise((end) => looks.push({ number, end }));
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  const numbers = () => looks.map(({ number }) => number);

  it("are looked at one at a time, and after one comes the newest", async () => {
    for (let i = 0; i < 4; i++) video.show();
    expect(numbers()).toEqual([1]);
    expect(shown).toHaveBeenCalledTimes(4);
    looks[0]?.end();
    await tick();
    expect(numbers()).toEqual([1, 4]);
    looks[1]?.end();
    await tick();
    expect(numbers()).toEqual([1, 4]);
    video.show();
    expect(numbers()).toEqual([1, 4, 5]);
  });

  it("can be looked at again", async () => {
    video.show();
    looks[0]?.end();
    await tick();
    again();
    expect(numbers()).toEqual([1, 1]);
  });

  it("are not looked at once the signal is aborted", async () => {
    video.show();
    ended.abort();
    video.show();
    looks[0]?.end();
    again();
    await tick();
    expect(numbers()).toEqual([1]);
  });
});
