/** Servers that send a part of a large file and then nothing: what they hold, and whom they keep waiting. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ForPage } from "../../../../../src/classifier/pixels/forPage";
import { fetchPicture } from "../../../../../src/classifier/pixels/receive/fetchPicture";

const pageIn = (tab: number): ForPage => ({ page: "", named: "", tab, space: "public" });

const MB = 1 << 20;
const LARGE = 45 * MB;
const never = () => new AbortController().signal;
const part = new Uint8Array(MB);
/** Bytes that the bodies under way say they will have, of those that something was taken of. */
const open = new Map<Response, number>();
let most = 0;

function stalling(life: AbortSignal): Response {
  let taken = 0;
  const body = new ReadableStream(
    {
      start: (controller) =>
        life.addEventListener("abort", () => {
          open.delete(response);
          controller.error(life.reason);
        }),
      pull: (controller) => {
        open.set(response, LARGE);
        most = Math.max(
          most,
          [...open.values()].reduce((all, bytes) => all + bytes, 0),
        );
        if (taken++ < 2) controller.enqueue(part);
        else return new Promise<void>(() => {});
      },
    },
    { highWaterMark: 0 },
  );
  const response = new Response(body, { headers: { "content-length": String(LARGE) } });
  return response;
}

beforeEach(() => {
  vi.useFakeTimers();
  // Node 20 has no locks.
  vi.stubGlobal("navigator", { locks: { request: (_: string, __: LockOptions, work: () => unknown) => work() } });
  vi.stubGlobal("fetch", async (url: string, { signal: life }: { signal: AbortSignal }) =>
    url.endsWith("/small") ? new Response(part.subarray(0, 1000)) : stalling(life),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("150 of them hold two files at a time, and all are given up", { timeout: 30_000 }, async () => {
  const given: string[] = [];
  for (let i = 0; i < 150; i++) {
    fetchPicture(never(), `https://h${i}.example/stall`, pageIn(i % 2)).catch(({ code, detail }) =>
      given.push(`${code} ${detail}`),
    );
  }
  await vi.advanceTimersByTimeAsync(1_000);
  const small = vi.fn();
  void fetchPicture(never(), "https://other.example/small", pageIn(2)).then(small);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(small).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(given).toHaveLength(150);
  expect(given.every((one) => /^too-slow ([2-9]|1\d|20)$/.test(one))).toBe(true);
  expect(most).toBe(2 * LARGE);
});
