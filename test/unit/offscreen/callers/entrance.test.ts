import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Entrance } from "../../../../src/offscreen/callers/entrance";
import type { Picture } from "../../../../src/protocol/picture";

const MB = 1 << 20;
const { signal } = new AbortController();
const file = (bytes: number): Picture => ({ from: "file", bytes: new ArrayBuffer(bytes) });

/** A page in a tab, which can close. */
function pageIn(tab: number | undefined) {
  const life = new AbortController();
  return { entrance: new Entrance(life.signal, tab), close: () => life.abort() };
}
/** Whether a promise has resolved by now. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return done;
}

beforeEach(() => void vi.useFakeTimers());
// All pages share what is still held, or waited for: it is given back.
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
});

it("lets a tab send 48 MB and all tabs 64, whatever the number of frames", async () => {
  const frames = [pageIn(1), pageIn(1), pageIn(2), pageIn(3)];
  const asked = frames.map(({ entrance }) => entrance.admit(signal, 30 * MB));
  expect(await Promise.all(asked.map(isDone))).toEqual([true, false, true, false]);
  frames[0]?.close();
  // The tab that had none before has its turn first.
  expect(await Promise.all(asked.slice(1).map(isDone))).toEqual([false, true, true]);
});

it("gives a place for one picture, for as long as that is worked on", async () => {
  const { entrance } = pageIn(4);
  const place = await entrance.admit(signal, 40 * MB);
  let end: () => void = () => {};
  const work = entrance.during(place, file(40 * MB), () => new Promise<void>((resolve) => (end = resolve)));
  await vi.advanceTimersByTimeAsync(20_000);
  const next = entrance.admit(signal, 20 * MB);
  expect(await isDone(next)).toBe(false);
  await expect(entrance.during(place, file(MB), async () => {})).rejects.toThrow("no place");
  end();
  await work;
  expect(await isDone(next)).toBe(true);
});

it("turns away what is sent unasked, or larger than was asked for, and not what is small", async () => {
  const { entrance } = pageIn(5);
  const sent = vi.fn(async () => "verdict");
  await expect(entrance.during(undefined, file(MB), sent)).rejects.toThrow(TypeError);
  const place = await entrance.admit(signal, MB);
  await expect(entrance.during(place, file(2 * MB), sent)).rejects.toThrow(TypeError);
  expect(sent).not.toHaveBeenCalled();
  expect(await entrance.during(undefined, file(MB / 8), sent)).toBe("verdict");
  expect(await entrance.during(undefined, { from: "address", url: "https://example.org/" }, sent)).toBe("verdict");
});

it("takes back a place that is not used", async () => {
  const { entrance } = pageIn(6);
  const place = await entrance.admit(signal, 40 * MB);
  const next = entrance.admit(signal, 40 * MB);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(await isDone(next)).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await isDone(next)).toBe(true);
  await expect(entrance.during(place, file(40 * MB), async () => {})).rejects.toThrow("no place");
});

it.each([0, -1, Number.NaN, 49 * MB])("gives no place for %s bytes", async (bytes) => {
  await expect(pageIn(7).entrance.admit(signal, bytes)).rejects.toThrow(TypeError);
});

it("lets our own pages send as they like", async () => {
  expect(await pageIn(undefined).entrance.during(undefined, file(MB), async () => "verdict")).toBe("verdict");
});
