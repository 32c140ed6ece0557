import { afterEach, expect, it, vi } from "vitest";
import type { AskerParts } from "../../../../src/content/ask/askerParts";
import { InFlight, MAX_IN_FLIGHT } from "../../../../src/content/ask/inFlight";
import type { Entry, Nearness } from "../../../../src/content/page/entry";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";

afterEach(() => void vi.useRealTimers());

/** A page with as many requests under way as there may be, all for pictures far away. */
function fullPage(options: { givesWay: boolean }) {
  const ledger = new Ledger();
  const life = new AbortController();
  const call = vi.fn(async () => ({ waiting: 0 }));
  const inFlight = new InFlight(life.signal, { ledger, classifier: { call } } as unknown as AskerParts);
  const see = (address: string, nearness: Nearness): Entry => ledger.see({} as Spot, address, nearness);
  const requests = Array.from({ length: MAX_IN_FLIGHT }, (_, i) => {
    const controller = new AbortController();
    const entry = see(`https://example.org/${i}`, "far");
    entry.asking = controller;
    return { entry, controller, since: performance.now(), slow: false, ...options };
  });
  for (const request of requests) inFlight.add(request);
  return { inFlight, life, requests, call, see };
}

it("gives up the latest request for a picture far away, for a nearer one only", () => {
  const { inFlight, requests, see } = fullPage({ givesWay: true });
  expect(inFlight.makeRoomFor(see("https://example.org/far", "far"))).toBe(false);
  expect(inFlight.makeRoomFor(see("https://example.org/shown", "shown"))).toBe(true);
  expect(requests.map(({ controller }) => controller.signal.aborted)).toEqual(
    requests.map((request) => request === requests.at(-1)),
  );
  expect(requests.at(-1)?.entry.asking).toBeUndefined();
});

it("gives up no request for a picture that the user asked for", () => {
  const { inFlight, see } = fullPage({ givesWay: false });
  expect(inFlight.makeRoomFor(see("https://example.org/shown", "shown"))).toBe(false);
});

it("makes room where requests wait for their server while the classifier has nothing to do", async () => {
  vi.useFakeTimers();
  const { inFlight, see } = fullPage({ givesWay: true });
  const then = vi.fn();
  const watching = inFlight.watchSlow(then);
  await vi.advanceTimersByTimeAsync(1_500);
  await watching;
  expect(then).toHaveBeenCalledTimes(1);
  expect([...inFlight.slowServers()]).toEqual(["example.org"]);
  expect(inFlight.makeRoomFor(see("https://example.org/far", "far"))).toBe(true);
});

it("stops waiting at the end of the page's life, without an error", async () => {
  vi.useFakeTimers();
  const { inFlight, life, call } = fullPage({ givesWay: true });
  const then = vi.fn();
  const watching = inFlight.watchSlow(then);
  life.abort(new Error("gone"));
  await watching;
  expect([then, call].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  expect(vi.getTimerCount()).toBe(0);
});
