/** After a few idle minutes nothing of the classifier is left; the next picture brings it back. */
import { expect, it } from "vitest";
import { insideHost } from "../../../scripts/browser/insideWorker";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { CARRIED_MODEL, eventually, html, serveSite, setSettings, useBrowser } from "../support/harness";
import { drawing } from "../support/samples";

const running = useBrowser();
/** In the offscreen document, timers of minutes fire only on request; timers of seconds run as usual. */
const HOLD = `{
  const wait = self.setTimeout;
  const stop = self.clearTimeout;
  const held = new Map();
  self.waits = [];
  self.setTimeout = (react, ms, ...args) => {
    const id = wait(react, ms, ...args);
    if (ms >= 60_000) {
      self.waits.push(ms);
      held.set(id, () => react(...args));
    }
    return id;
  };
  self.clearTimeout = (id) => { held.delete(id); stop(id); };
  self.pass = () => void wait(() => { for (const react of held.values()) react(); });
}`;
const IDLE_MS = 180_000;

it("goes away, keeps no timer while it works, and serves the same page again", async () => {
  const clock = drawing("clock");
  const picture = (name: string) => ({ type: "image/svg+xml", body: `${clock}<!-- ${name} -->` });
  const pictures = await serveSite({ "/first.svg": picture("first"), "/late.svg": picture("late") });
  const page = await serveSite(
    { "/": html(`<img width="100" height="100" src="${pictures.origin}/first.svg" alt="">`) },
    "localhost",
  );
  const there = () => running().background.evaluate(() => chrome.offscreen.hasDocument());
  await setSettings(running(), { model: CARRIED_MODEL });
  await running().background.evaluate(() =>
    chrome.offscreen.createDocument({
      url: "src/offscreen/index.html",
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: "Its timers have to be held before anyone asks.",
    }),
  );
  await insideHost(running(), (host) => host.send("Runtime.evaluate", { expression: HOLD }));
  const tab = await openTab(running(), `${page.origin}/`);
  await readAnswers(running(), tab.id, 1);
  const waits = await insideHost(running(), (host) =>
    host.send("Runtime.evaluate", { expression: "self.waits", returnByValue: true }),
  );
  expect(new Set((waits["result"] as { value: number[] }).value)).toEqual(new Set([IDLE_MS]));

  expect(await there()).toBe(true);
  await insideHost(running(), (host) => host.send("Runtime.evaluate", { expression: "self.pass()" }));
  await eventually(async () => !(await there()), "the classifier goes away");

  const start = performance.now();
  await tab.page.evaluate((src) => {
    const image = document.createElement("img");
    Object.assign(image, { width: 100, height: 100, src });
    document.body.append(image);
  }, `${pictures.origin}/late.svg`);
  const late = (await readAnswers(running(), tab.id, 2)).find(({ address }) => address.endsWith("/late.svg"));
  expect(late?.answer?.state).toMatch(/^(confident|ambiguous)$/);
  console.info(`Warm start: ${Math.round(performance.now() - start)} ms`);
  expect(await there()).toBe(true);
  pictures.close();
  page.close();
});
