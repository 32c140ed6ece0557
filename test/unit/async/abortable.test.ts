import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { abortable } from "../../../src/async/abortable";

const never = new Promise<never>(() => {});

describe("an abortable promise", () => {
  it("settles as the promise does", async () => {
    const { signal } = new AbortController();
    expect(await abortable(signal, Promise.resolve(1))).toBe(1);
    await expect(abortable(signal, Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  });

  it("rejects with the signal's reason, whether that is aborted before or later", async () => {
    const controller = new AbortController();
    const waiting = abortable(controller.signal, never);
    controller.abort(new Error("no longer wanted"));
    await expect(waiting).rejects.toThrow("no longer wanted");
    await expect(abortable(controller.signal, Promise.resolve(1))).rejects.toThrow("no longer wanted");
  });

  it("leaves no listener on a signal that outlives it", async () => {
    const { signal } = new AbortController();
    const waiting = abortable(signal, Promise.resolve(1));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await waiting;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
