import { afterEach, beforeEach, expect, it, vi } from "vitest";

const askBackground = vi.hoisted(() => vi.fn());
vi.mock("../../../../../src/protocol/askBackground", () => ({ askBackground }));

const BARRED_MS = 10_000;
const at = (top: number) => ({ left: 0, top, width: 100, height: 100 }) as DOMRect;
const hidden = vi.fn((work: () => Promise<unknown>) => work()) as <T>(work: () => Promise<T>) => Promise<T>;
const close = vi.fn();

let screen: typeof import("../../../../../src/content/read/screen/captureScreen");
beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  for (const mock of [askBackground, close]) mock.mockReset();
  askBackground.mockResolvedValue("data:,");
  vi.stubGlobal("fetch", async () => ({ blob: async () => ({}) }));
  vi.stubGlobal("createImageBitmap", async () => ({ close }));
  screen = await import("../../../../../src/content/read/screen/captureScreen");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const topOf = (look: () => DOMRect | undefined) => screen.fromCapture(hidden, look, (_, { top }) => top);

it("makes one capture for all who wait, cuts out what stood still, and lets go of it", async () => {
  let top = 5;
  askBackground.mockImplementation(async () => {
    top = 50;
    return "data:,";
  });
  const results = Promise.all([topOf(() => at(1)), topOf(() => at(top)), topOf(() => undefined)]);
  await vi.runAllTimersAsync();
  expect(await results).toEqual([1, undefined, undefined]);
  expect(askBackground).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledTimes(1);
});

it("tries none for a while after a refusal, until the user has clicked", async () => {
  askBackground.mockRejectedValue(new Error("Either the '<all_urls>' or 'activeTab' permission is required."));
  await expect(topOf(() => at(1))).rejects.toThrow("permission");
  expect(screen.mayCapture()).toBe(false);
  screen.allowCaptures();
  expect(screen.mayCapture()).toBe(true);
  const second = expect(topOf(() => at(1))).rejects.toThrow("permission");
  await vi.advanceTimersByTimeAsync(600);
  await second;
  expect(screen.mayCapture()).toBe(false);
  await vi.advanceTimersByTimeAsync(BARRED_MS);
  expect(screen.mayCapture()).toBe(true);
  // What was tried in vain waits for another click.
  expect(screen.mayCaptureAgain()).toBe(false);
  screen.allowCaptures();
  expect(screen.mayCaptureAgain()).toBe(true);
});

it("tries again soon after another failure", async () => {
  askBackground.mockRejectedValue(new Error("The tab is not in front."));
  await expect(topOf(() => at(1))).rejects.toThrow("front");
  expect(screen.mayCapture()).toBe(false);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(screen.mayCapture()).toBe(true);
});
