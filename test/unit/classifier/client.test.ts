/** A worker that hangs is replaced; an engine is blamed for it only where it was at work in that worker's thread. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { VerdictCache } from "../../../src/classifier/cache/verdictCache";
import { ClassifierClient } from "../../../src/classifier/client";
import type { Attempt } from "../../../src/classifier/select/chooseEngine";

const LONG_MS = 30_000;
const { signal } = new AbortController();

/** Answers what it is asked, until it hangs. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly excluded: unknown[] = [];
  hangs = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage({ kind, id, method, args }: { kind: string; id: number; method: string; args: unknown[] }): void {
    // A picture is what it is busy with when it hangs.
    if (kind !== "call" || this.hangs || (method === "status" && FakeWorker.all.length === 1)) return;
    if (method === "exclude") this.excluded.push(args[0]);
    void Promise.resolve().then(() => this.say({ kind: "answer", id, value: true }));
  }

  /** Calls a function of the host. */
  call(method: string, ...args: unknown[]): void {
    this.say({ kind: "call", id: 0, method, args });
  }

  terminate(): void {}

  private say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const trying: Attempt = { engine: "wasm", outcome: "trying" };
const serving: Attempt = { engine: "wasm", outcome: "serving" };

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all.length = 0;
});
afterEach(() => void vi.useRealTimers());

function startClient() {
  const start = () => new FakeWorker() as unknown as Worker;
  const services = { draw: vi.fn(), cache: {} as VerdictCache, referers: { set: vi.fn(), remove: vi.fn() } };
  const client = new ClassifierClient(start, services);
  const answered = client.call(signal, (worker) => worker.status(signal) as Promise<unknown>);
  return { answered, worker: FakeWorker.all[0] as FakeWorker };
}

it.each<[string, readonly (readonly [string, unknown])[], readonly string[]]>([
  ["an engine that runs in it is blamed", [["running", "wasm"]], ["wasm"]],
  ["so is one that is being loaded", [["report", trying]], ["wasm"]],
  [
    "one that has ended its run is not",
    [
      ["report", trying],
      ["report", serving],
      ["running", "wasm"],
      ["running", undefined],
    ],
    [],
  ],
  [
    "nor one that runs elsewhere",
    [
      ["report", trying],
      ["report", serving],
    ],
    [],
  ],
])("when the worker hangs, %s", async (_, said, blamed) => {
  const { answered, worker } = startClient();
  for (const [method, argument] of said) worker.call(method, argument);
  worker.hangs = true;
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(FakeWorker.all).toHaveLength(2);
  expect(await answered).toBe(true);
  expect(FakeWorker.all[1]?.excluded).toEqual(blamed);
});
