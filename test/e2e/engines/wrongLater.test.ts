/** A real engine goes wrong while it serves: it is found out, what it said is not kept, and pages get their labels anew. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { insideWorker } from "../../../scripts/browser/insideWorker";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import type { Verdict } from "../../../src/protocol/answer";
import { enginesText } from "../support/enginesText";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing } from "../support/samples";

/** Bytes from which on an array is the memory of WebAssembly. */
const MEMORY = 4 << 20;
const running = useBrowser(EVERY_SITE);
let site: Site;
/** Pages, each with a picture of its own that looks like the others. */
const PAGES = ["before", "last", "open", "closed", "after"] as const;
type Name = (typeof PAGES)[number];

beforeAll(async () => {
  const clock = drawing("clock");
  const pages = PAGES.map((name) => [`/${name}`, html(`<img width="100" height="100" src="/${name}.svg" alt="">`)]);
  const pictures = PAGES.map((name) => [`/${name}.svg`, { type: "image/svg+xml", body: `${clock}<!-- ${name} -->` }]);
  site = await serveSite(Object.fromEntries([...pages, ...pictures]));
});
afterAll(() => site.close());

async function verdictIn({ id }: Tab): Promise<Verdict> {
  const [report] = await readAnswers(running(), id, 1);
  if (!report?.answer || report.answer.state === "unreadable") throw new Error("There is no verdict.");
  return report.answer;
}
async function show(name: Name): Promise<{ tab: Tab; verdict: Verdict }> {
  const tab = await openTab(running(), `${site.origin}/${name}`);
  return { tab, verdict: await verdictIn(tab) };
}

const evaluate = (expression: string) => insideWorker(running(), (send) => send("Runtime.evaluate", { expression }));

/**
 * Turns the sign of all weights in the memory of WebAssembly, where long rows of numbers are weights, as soon as the next
 * answer has been read from there.
 */
const spoil = () =>
  evaluate(`{
    const { slice } = Uint8Array.prototype;
    const isWeight = (x) => x === 0 || (Math.abs(x) > 1e-9 && Math.abs(x) < 1e3);
    Uint8Array.prototype.slice = function (...range) {
      const read = slice.apply(this, range);
      if (this.byteLength < ${MEMORY}) return read;
      Uint8Array.prototype.slice = slice;
      const all = new Float32Array(this.buffer);
      for (let from = 0, to = 0; to <= all.length; to++) {
        if (to < all.length && isWeight(all[to])) continue;
        if (to - from > 1000) for (let i = from; i < to; i++) all[i] = -all[i];
        from = to + 1;
      }
      return read;
    };
  }`);

/** To the worker, the computer seems to have slept. */
const sleep = () => evaluate("{ const { now } = Date; Date.now = () => now() + 3_600_000; }");

it("is taken out after a sleep; wrong labels are neither kept nor left in pages that are open", async () => {
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const before = await show("before");
  await spoil();
  const [last, open, closed] = [await show("last"), await show("open"), await show("closed")];
  await closed.tab.page.close();
  for (const { verdict } of [before, last, open, closed]) expect(verdict.engine).toBe("wasm");
  expect(last.verdict.top5).toEqual(before.verdict.top5);
  expect(open.verdict.top5).not.toEqual(before.verdict.top5);
  await sleep();
  const after = await show("after");
  expect(after.verdict.engine).toBe("litert");
  expect(await enginesText(running())).toContain("It computes wrong results here");
  const label = async (tab: Tab) => (await verdictIn(tab)).top5[0]?.label;
  for (const { tab } of [open, last, before]) {
    await eventually(async () => (await verdictIn(tab)).engine === "litert", "an open page is labelled anew");
    expect(await label(tab)).toBe(await label(after.tab));
  }
  // What it said there was forgotten: it was asked for by name, and would have been shown again.
  expect((await show("closed")).verdict.engine).toBe("litert");
});
