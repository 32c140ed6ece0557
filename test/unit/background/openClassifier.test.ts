/** The background closes a silent host, and no other, in time for other tabs to wait for less than 5 s. */
import { beforeEach, expect, it, vi } from "vitest";
import { openClassifier, replaceClassifier } from "../../../src/background/openClassifier";

interface Sent {
  readonly id: number;
  readonly kind: string;
}

/** Time in ms after which the host gives a sign of life. */
let silence: number;
let closed: number;
let connections: number;
/** Whether anybody listens: otherwise the browser closes a port at once. */
let listening: boolean;

vi.mock("webextension-polyfill", () => ({ default: { runtime: { connect: () => port() } } }));

function port() {
  let hear = (_: unknown) => {};
  connections++;
  return {
    postMessage: ({ id, kind }: Sent) => {
      if (kind === "call") setTimeout(() => hear({ kind: "answer", id, value: true }), silence);
    },
    disconnect: () => {},
    onMessage: {
      addListener: (react: typeof hear) => {
        hear = react;
      },
    },
    onDisconnect: { addListener: (react: () => void) => void (listening || setTimeout(react)) },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  [silence, closed, connections, listening] = [0, 0, 0, true];
  const offscreen = { hasDocument: async () => true, closeDocument: async () => void closed++ };
  vi.stubGlobal("chrome", { offscreen });
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

it("closes a host that is silent for 2 s, once for all who ask", async () => {
  silence = 60_000;
  const replaced = [replaceClassifier(), replaceClassifier()];
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await Promise.all(replaced)).toEqual([true, true]);
  expect({ closed, connections }).toEqual({ closed: 1, connections: 1 });
});

it("keeps a host that was busy for a second", async () => {
  silence = 1_000;
  const replaced = replaceClassifier();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await replaced).toBe(false);
  expect(closed).toBe(0);
});

it("keeps a host that it could not hear, since it was held up itself", async () => {
  silence = 900;
  const { now } = performance;
  let heldUp = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + heldUp);
  const replaced = replaceClassifier();
  await vi.advanceTimersByTimeAsync(0);
  heldUp = 60_000;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await replaced).toBe(false);
});

it("gives up a host that does not open, so that the next may be opened", async () => {
  const createDocument = vi.fn().mockReturnValueOnce(new Promise(() => {}));
  vi.stubGlobal("chrome", {
    offscreen: { hasDocument: async () => false, createDocument, Reason: { WORKERS: "WORKERS" } },
  });
  const opened = expect(openClassifier()).rejects.toThrow("no answer within 30 s");
  await vi.advanceTimersByTimeAsync(30_000);
  await opened;
  createDocument.mockResolvedValueOnce(undefined);
  await openClassifier();
});

it("waits for a page that an earlier service worker was opening, and asks whether it listens until it does", async () => {
  vi.resetModules();
  const { openClassifier: openAnew } = await import("../../../src/background/openClassifier");
  listening = false;
  let opened = 0;
  void openAnew().then(() => opened++);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(opened).toBe(0);
  listening = true;
  await vi.advanceTimersByTimeAsync(100);
  expect(opened).toBe(1);
  const asked = connections;
  await openAnew();
  expect(connections).toBe(asked);
});

it("opens a page anew that never listens", async () => {
  vi.resetModules();
  const { openClassifier: openAnew } = await import("../../../src/background/openClassifier");
  listening = false;
  const createDocument = vi.fn().mockResolvedValue(undefined);
  Object.assign(chrome.offscreen, { createDocument, Reason: { WORKERS: "WORKERS" } });
  const opened = openAnew();
  await vi.advanceTimersByTimeAsync(6_000);
  await opened;
  expect({ closed, created: createDocument.mock.calls.length }).toEqual({ closed: 1, created: 1 });
});
