/** What is bounded of a request: its time, the reading included, and the bytes that a page sends. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Asker } from "../../../../src/content/ask/asker";
import type { AskerParts } from "../../../../src/content/ask/askerParts";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";
import type { Means } from "../../../../src/content/read/means";
import { UnreadableError } from "../../../../src/protocol/unreadableError";

const MB = 1 << 20;
const ANSWER_MS = 240_000;
vi.mock("webextension-polyfill", () => ({ default: {} }));
const readPicture = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/content/read/readPicture", () => ({ readPicture }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pageOf(classify: () => Promise<unknown>) {
  const ledger = new Ledger();
  const classifier = {
    call: (ask: (remote: unknown) => Promise<unknown>) => ask({ classify, recall: async () => [] }),
  };
  const settings = () => ({ model: "", engine: "auto", sensitivity: 0 });
  const parts = { ledger, classifier, settings, origins: () => [] } as unknown as AskerParts;
  const asker = new Asker(new AbortController().signal, parts);
  // What is asked after that is not this test's.
  asker.stopped = true;
  return { asker, ledger, see: (address: string) => ledger.see({ element: {} } as Spot, address, "shown") };
}

it("gives up a picture whose reading never ends", async () => {
  readPicture.mockImplementation(() => new Promise(() => {}));
  const { asker, see } = pageOf(async () => ({}));
  const entry = see("https://example.org/a");
  void asker.ask(entry);
  await vi.advanceTimersByTimeAsync(ANSWER_MS - 1);
  expect(entry.answer).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(entry.answer).toMatchObject({ state: "unreadable", detail: { key: "classifier_silent" } });
  expect(vi.getTimerCount()).toBe(0);
});

it("sends a few megabytes at a time, and a larger file alone", async () => {
  const sent: number[] = [];
  const answers: (() => void)[] = [];
  const sizes = [10 * MB, 40 * MB, 1 * MB];
  const { asker, see } = pageOf(() => new Promise((resolve) => answers.push(() => resolve({ state: "unreadable" }))));
  type Use = (picture: object) => Promise<unknown>;
  readPicture.mockImplementation(
    async (_: AbortSignal, { address }: { address: string }, { room }: Means, use: Use) => {
      const bytes = Number(address);
      await room(bytes);
      sent.push(bytes);
      return { result: await use({ from: "file", bytes: new ArrayBuffer(0) }), way: "itself" };
    },
  );
  for (const size of sizes) void asker.ask(see(String(size)));
  for (const i of sizes.keys()) {
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(sizes.slice(0, i + 1));
    answers[i]?.();
  }
});

it("says that a verdict was read from the screen, and keeps it where nothing better can be had", async () => {
  const { asker, see } = pageOf(async () => ({ state: "confident", candidates: [], top5: [], kinds: [] }));
  const entry = see("https://example.org/a");
  readPicture.mockImplementation(async (...[, , , use]) => ({
    result: await use({ from: "pixels", rgba: new ArrayBuffer(0) }),
    way: "screen",
  }));
  await asker.ask(entry);
  const seen = entry.answer;
  expect(seen).toMatchObject({ fromScreen: true });
  readPicture.mockRejectedValue(new UnreadableError("no-access"));
  await asker.ask(entry);
  expect(entry.answer).toBe(seen);
  readPicture.mockImplementation(async (...[, , , use]) => ({
    result: await use({ from: "file", bytes: new ArrayBuffer(0) }),
    way: "itself",
  }));
  await asker.ask(entry);
  expect(entry.answer).not.toHaveProperty("fromScreen");
});

it("says nothing of a picture whose elements left the page while they were read, but for those in their place", async () => {
  let fail = (_: Error) => {};
  readPicture.mockImplementation(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  const { asker, ledger, see } = pageOf(async () => ({}));
  const entry = see("https://example.org/a");
  for (const inPlace of [true, false]) {
    void asker.ask(entry);
    if (inPlace) for (const gone of [...entry.spots]) ledger.lose(gone);
    if (inPlace) see("https://example.org/a");
    fail(new UnreadableError("unreachable"));
    await vi.advanceTimersByTimeAsync(0);
    expect(entry.answer?.state).toBe(inPlace ? undefined : "unreadable");
  }
});
