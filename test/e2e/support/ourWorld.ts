/** Counts, speeds up or holds the browser functions that a page's content script calls, in the script's own world. */
import type { Page } from "playwright-core";

/** Evaluates expressions in the content script's isolated world. */
export async function inOurWorld(page: Page) {
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

/** Makes intervals 20 times shorter; what waits for an answer takes its usual time. */
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
 * Speeds up the intervals that the content script starts from now on, and counts them.
 *
 * @returns `turns`: number of calls so far; `going`: number of intervals that run
 */
export async function hurryIntervals(page: Page) {
  const evaluate = await inOurWorld(page);
  await evaluate(HURRY);
  return { turns: () => evaluate("self.turns"), going: () => evaluate("self.going()") };
}

/**
 * Holds timeouts of `ms` or longer that the content script starts from now on, until `release` is called: what is shown
 * for a while is still there when a slow machine looks, and no periodic scan finds pictures.
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

/** Counts, from now on, how often the content script asks to be called later. */
export async function countTurns(page: Page): Promise<() => Promise<number>> {
  const evaluate = await inOurWorld(page);
  await evaluate(COUNT);
  return () => evaluate("self.asked");
}
