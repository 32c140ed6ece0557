import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onceGranted } from "../../../../src/background/pages/onceGranted";

/** Message of Chromium 156 for a page whose process does not know of the grant yet. */
const REFUSED =
  "Cannot access contents of the page. Extension manifest must request permission to access the respective host.";

describe("what the user has just granted", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is done as soon as the page knows of it", async () => {
    const work = vi.fn(async () => {
      if (work.mock.calls.length < 3) throw new Error(REFUSED);
      return "done";
    });
    const result = onceGranted(work);
    await vi.runAllTimersAsync();
    expect(await result).toBe("done");
    expect(work).toHaveBeenCalledTimes(3);
  });

  it("is given up within half a second where it was not granted", async () => {
    const work = vi.fn(async () => {
      throw new Error(REFUSED);
    });
    const result = onceGranted(work).catch((error) => error);
    await vi.advanceTimersByTimeAsync(500);
    expect(await result).toMatchObject({ message: REFUSED });
  });

  it("is not tried again where extensions may not run at all", async () => {
    const work = vi.fn(async () => {
      throw new Error("The extensions gallery cannot be scripted.");
    });
    await expect(onceGranted(work)).rejects.toThrow("gallery");
    expect(work).toHaveBeenCalledTimes(1);
  });
});
