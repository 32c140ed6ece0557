/** A worker that hangs is replaced; an engine is blamed for it only where it was at work in that worker's thread. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { VerdictCache } from "../../../src/classifier/cache/verdictCache";
import { ClassifierClient } from "../../../src/classifier/client";
import type { Attempt } from "../../../src/classifier/select/chooseEngine";
import { FakeWorker } from "./fakeWorker";

const LONG_MS = 30_000;
const { signal } = new AbortController();

const trying: Attempt = { engine: "wasm", outcome: "trying" };
const serving: Attempt = { engine: "wasm", outcome: "serving" };

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all.length = 0;
  FakeWorker.deaf = 1;
});
afterEach(() => void vi.useRealTimers());

function startClient() {
  const start = () => new FakeWorker() as unknown as Worker;
  const services = {
    draw: vi.fn(),
    cache: {} as VerdictCache,
    referers: { set: vi.fn(), remove: vi.fn() },
    distrusted: vi.fn(),
  };
  const client = new ClassifierClient(start, services);
  const answered = client.call(signal, (worker) => worker.status(signal) as Promise<unknown>);
  return { answered, worker: FakeWorker.all[0] as FakeWorker };
}

/** Has the first worker say something, and then hang. */
function hang(worker: FakeWorker, said: readonly (readonly [string, ...unknown[]])[]): void {
  for (const [method, ...args] of said) worker.call(method, ...args);
  worker.hangs = true;
}

const loaded = [
  ["report", trying],
  ["report", serving],
] as const;

describe("when the worker hangs", () => {
  it.each<[string, readonly (readonly [string, ...unknown[]])[], readonly string[]]>([
    ["an engine that runs in it is blamed", [["running", "wasm"]], ["wasm"]],
    ["so is one that is being loaded", [["report", trying]], ["wasm"]],
    ["one that has ended its run is not", [...loaded, ["running", "wasm"], ["running", undefined]], []],
    ["nor one that runs elsewhere", loaded, []],
  ])("%s", async (_, said, blamed) => {
    const { answered, worker } = startClient();
    hang(worker, said);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(FakeWorker.all).toHaveLength(2);
    expect(await answered).toBe(true);
    expect(FakeWorker.all[1]?.excluded).toEqual(blamed);
  });

  it.each<[string, readonly (readonly [string, ...unknown[]])[], number]>([
    ["no engine is at work in it", loaded, 3_000],
    ["a run is short", [...loaded, ["running", "wasm", 500]], 3_000],
    ["a run may be long", [...loaded, ["running", "wasm", 12_000]], 12_000],
    ["a run is of unknown length", [...loaded, ["running", "wasm"]], 20_000],
    ["a run is without end", [...loaded, ["running", "wasm", 90_000]], 20_000],
    ["an engine is being loaded", [["report", trying]], 20_000],
    [
      "one is, and another's last run ends",
      [
        ["report", trying],
        ["running", "cpu", 500],
        ["running", undefined],
      ],
      20_000,
    ],
    ["it has not said a word yet", [], 20_000],
  ])("where %s, that is noticed in its time", async (_, said, patience) => {
    const { worker } = startClient();
    hang(worker, said);
    await vi.advanceTimersByTimeAsync(patience - 500);
    expect(FakeWorker.all).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(FakeWorker.all).toHaveLength(2);
  });
});

describe("a call that a dead worker left unanswered", () => {
  /** Hangs the worker that came last, and waits until it has been replaced. */
  const hangLast = async (said: readonly (readonly [string, ...unknown[]])[]) => {
    hang(FakeWorker.all.at(-1) as FakeWorker, said);
    await vi.advanceTimersByTimeAsync(LONG_MS);
  };

  it.each<[string, readonly (readonly [string, ...unknown[]])[], unknown]>([
    ["is made a third time where the second hung for another reason, an engine", [["running", "wasm"]], true],
    ["is given up where the second hung as well, and no engine is to blame", loaded, expect.any(Error)],
  ])("%s", async (_, said, wanted) => {
    FakeWorker.deaf = 2;
    const { answered } = startClient();
    const outcome = answered.catch((error: unknown) => error);
    await hangLast(loaded);
    await hangLast(said);
    expect(await outcome).toEqual(wanted);
  });
});

it("a worker that does not get to answer is kept as long as its runs begin and end", async () => {
  const { worker } = startClient();
  hang(worker, loaded);
  for (let run = 0; run < 10; run++) {
    worker.call("running", "cpu", 6_000);
    await vi.advanceTimersByTimeAsync(3_400);
    worker.call("running", undefined);
    await vi.advanceTimersByTimeAsync(600);
  }
  expect(FakeWorker.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(FakeWorker.all).toHaveLength(2);
});

it("a worker that answers in time is kept, though it is busy for long", async () => {
  const { worker } = startClient();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  hang(worker, [["running", "cpu", 10_000]]);
  await vi.advanceTimersByTimeAsync(9_000);
  worker.hangs = false;
  worker.call("running", undefined);
  worker.catchUp();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(FakeWorker.all).toHaveLength(1);
});
