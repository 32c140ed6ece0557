/** Pages may have so many calls under way, each tab and all together; what is more is turned away, with a reason. */
import { expect, it } from "vitest";
import { Crowd } from "../../../../src/offscreen/callers/crowd";
import { Entrance } from "../../../../src/offscreen/callers/entrance";
import type { Api } from "../../../../src/protocol/rpc";

const { signal } = new AbortController();
const TURNED_AWAY = /Too many pictures are waiting/;

/** A classifier that answers once it is told to. */
function hangs() {
  let answer: (verdict: string) => void = () => {};
  const verdict = new Promise<string>((resolve) => {
    answer = resolve;
  });
  return { api: { classify: () => verdict, alive: () => true } as Api, answer };
}

const settled = (calls: readonly Promise<unknown>[]) =>
  Promise.all(
    calls.map((call) =>
      Promise.race([
        call.then(
          () => "answered",
          (error: Error) => (TURNED_AWAY.test(error.message) ? "turned away" : error.message),
        ),
        new Promise<string>((resolve) => setTimeout(() => resolve("waits"), 20)),
      ]),
    ),
  );
const times = (count: number, call: () => unknown) => Array.from({ length: count }, async () => call());

it("turns away what is too much for a tab, or for all, and nobody else", async () => {
  const crowd = new Crowd({ ofTab: 3, ofAll: 5 });
  const { api, answer } = hangs();
  const classify = (tab: number) => () => crowd.bounded(api, tab, ["alive"]).classify?.(signal);
  const first = times(4, classify(1));
  expect(await settled(first)).toEqual(["waits", "waits", "waits", "turned away"]);
  expect(await settled(times(3, classify(2)))).toEqual(["waits", "waits", "turned away"]);
  // Otherwise the page would take the classifier for dead.
  expect(await crowd.bounded(api, 1, ["alive"]).alive?.(signal)).toBe(true);
  answer("rose");
  expect(await settled(first)).toEqual(["answered", "answered", "answered", "turned away"]);
  expect(await settled(times(4, classify(3)))).toEqual(["answered", "answered", "answered", "turned away"]);
});

it("counts those that wait for a place to send a picture, however small they say it is", async () => {
  const life = new AbortController();
  const entrance = new Entrance(life.signal, 8);
  const crowd = new Crowd({ ofTab: 1_000, ofAll: 2_000 });
  const { admit } = crowd.bounded({ admit: (signal, bytes) => entrance.admit(signal, bytes) }, 8, []);
  const gone = new AbortController();
  const said = await settled(times(1_500, () => admit?.(gone.signal, 1)));
  const count = (what: string) => said.filter((one) => one === what).length;
  // 48 MB of a tab, as places of 128 KB.
  expect(count("answered")).toBe(384);
  expect(count("waits")).toBe(1_000 - 384);
  expect(count("turned away") + count("answered") + count("waits")).toBe(1_500);
  gone.abort();
  life.abort();
});
