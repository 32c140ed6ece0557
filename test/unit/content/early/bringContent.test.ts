import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { bringContent } from "../../../../src/content/early/bringContent";
import { scope } from "../../../../src/content/frame/scope";

const ask = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/protocol/askBackground", () => ({ askBackground: ask }));

beforeEach(() => {
  vi.useFakeTimers();
  delete scope.labelLensStarted;
  ask.mockReset().mockImplementation(async () => {
    scope.labelLensStarted = true;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

it("asks for the script once, and not where it is there", async () => {
  await bringContent();
  await bringContent();
  expect(ask.mock.calls).toEqual([["fetchContent"]]);
});

it("asks again where it could not be had, or did not start", async () => {
  ask.mockRejectedValueOnce(new Error("refused")).mockResolvedValueOnce(undefined);
  const brought = bringContent();
  await vi.runAllTimersAsync();
  await brought;
  expect(ask).toHaveBeenCalledTimes(3);
});

it("gives up after a while", async () => {
  ask.mockRejectedValue(new Error("refused"));
  const brought = bringContent();
  await vi.runAllTimersAsync();
  await brought;
  expect(ask).toHaveBeenCalledTimes(4);
});
