import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newEntry } from "../../../../../src/content/page/entry";
import { renewals } from "../../../../../src/content/read/screen/renewals";
import type { Answer } from "../../../../../src/protocol/answer";

const MINUTE = 60_000;
const picture = (address: string, answer: object) => ({ ...newEntry(address), answer: answer as Answer });
const fromScreen = { state: "confident", fromScreen: true };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("asks at once about what was not read from the screen, however often it changes", () => {
  const ask = vi.fn();
  const renew = renewals(new AbortController().signal, ask);
  for (const answer of [{ state: "confident" }, { state: "unreadable" }]) renew(picture("video:1", answer));
  expect(ask).toHaveBeenCalledTimes(2);
});

it("renews a video from the screen soon, then three times a minute at most, and never loses the last change", async () => {
  const ask = vi.fn();
  const video = picture("video:1", fromScreen);
  const renew = renewals(new AbortController().signal, ask);
  renew(video);
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(1);
  renew(video);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(ask).toHaveBeenCalledTimes(2);
  const playing = setInterval(() => renew(video), 1_000);
  await vi.advanceTimersByTimeAsync(MINUTE);
  clearInterval(playing);
  expect(ask.mock.calls.length).toBeLessThanOrEqual(5);
});

it("renews no other picture from the screen, and none when the page is left", async () => {
  const ask = vi.fn();
  const life = new AbortController();
  const renew = renewals(life.signal, ask);
  renew(picture("canvas:1", fromScreen));
  renew(picture("video:1", fromScreen));
  life.abort();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(ask).not.toHaveBeenCalled();
});
