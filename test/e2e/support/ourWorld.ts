/** What the content script of a page calls of the browser's, counted and hurried in its own world. */
import type { Page } from "playwright-core";

/** Runs something where the page's content script runs: apart from the page's own scripts. */
async function inOurWorld(page: Page) {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension:")) worlds.push(context.id);
  });
  await session.send("Runtime.enable");
  const [contextId = -1] = worlds;
  return async (expression: string) =>
    (await session.send("Runtime.evaluate", { contextId, expression })).result.value as number;
}

/** Twenty times as often: what takes a page's answer takes its time. */
const HURRY = `{
  const every = self.setInterval;
  const clear = self.clearInterval;
  const going = new Set();
  self.turns = 0;
  self.going = () => going.size;
  self.setInterval = (react, ms, ...args) => {
    const id = every(() => { react(...args); self.turns++; }, ms / 20);
    going.add(id);
    return id;
  };
  self.clearInterval = (id) => { going.delete(id); clear(id); };
}`;

/**
 * From now on what the content script does every few seconds it does sooner, and can be counted.
 *
 * @returns `turns`: how often something was done; `going`: how many things go on
 */
export async function hurryIntervals(page: Page) {
  const evaluate = await inOurWorld(page);
  await evaluate(HURRY);
  return { turns: () => evaluate("self.turns"), going: () => evaluate("self.going()") };
}

/**
 * From now on timeouts of the content script that take `ms` or longer wait until they are released: a page that is
 * looked at late still shows what would be gone by then, and nothing is found because something looks once in a while.
 */
export async function holdTimeouts(page: Page, ms: number) {
  const evaluate = await inOurWorld(page);
  await evaluate(`{
    const wait = self.setTimeout;
    const held = [];
    self.setTimeout = (react, time, ...args) =>
      time >= ${ms} ? void held.push(() => react(...args)) : wait(react, time, ...args);
    self.release = () => { for (const react of held.splice(0)) react(); };
  }`);
  return { release: () => evaluate("self.release()") };
}

const COUNT = `{
  self.asked = 0;
  for (const name of ["requestAnimationFrame", "requestIdleCallback", "setTimeout", "setInterval"]) {
    const call = self[name].bind(self);
    self[name] = (...args) => { self.asked++; return call(...args); };
  }
}`;

/** How often, from now on, the content script has asked to be called again. */
export async function countTurns(page: Page): Promise<() => Promise<number>> {
  const evaluate = await inOurWorld(page);
  await evaluate(COUNT);
  return () => evaluate("self.asked");
}
