import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askBackground } from "../../../src/protocol/askBackground";

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock("webextension-polyfill", () => ({ default: { runtime: { id: "ours", sendMessage } } }));
const CLOSED = new Error("The message channel closed before a response was received");

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

const AGAIN = ["settings", "openClassifier"] as const;
it.each(AGAIN)(
  "asks again what changes nothing, where the background ended before it answered, or is silent: %s",
  async (ask) => {
    sendMessage
      .mockRejectedValueOnce(CLOSED)
      .mockResolvedValueOnce(undefined)
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue({ value: "the answer" });
    const asked = askBackground(ask);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toBe("the answer");
    expect(sendMessage).toHaveBeenCalledTimes(4);
  },
);

it("gives up where the background never answers", async () => {
  sendMessage.mockRejectedValue(CLOSED);
  const asked = expect(askBackground("access")).rejects.toThrow(CLOSED);
  await vi.advanceTimersByTimeAsync(60_000);
  await asked;
  expect(sendMessage).toHaveBeenCalledTimes(8);
});

it("asks once what does something, and what was refused", async () => {
  sendMessage.mockRejectedValue(CLOSED);
  await expect(askBackground("captureTab")).rejects.toThrow(CLOSED);
  expect(sendMessage).toHaveBeenCalledTimes(1);
  sendMessage.mockReset().mockResolvedValue({ failure: { name: "Error", message: "no", reason: undefined } });
  await expect(askBackground("corrections", [])).rejects.toThrow("no");
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it("does not wait for ever for what it asks once", async () => {
  sendMessage.mockReturnValue(new Promise(() => {}));
  const asked = expect(askBackground("showLabels", 1)).rejects.toThrow("no answer within 60 s");
  await vi.advanceTimersByTimeAsync(60_000);
  await asked;
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
