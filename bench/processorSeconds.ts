import type { Browser } from "playwright-core";
import { pause } from "../src/async/pause";

/** Time in ms for which work that was put off is counted, too: what is said later, stored or drawn. */
const REST_MS = 2_000;

/** What was measured, in ms, and the processor time in seconds that it took. */
export interface Measured {
  readonly value: number;
  readonly cpu: number;
}

/**
 * Processor time in seconds of all processes of a browser while something is done, and until it has come to rest.
 *
 * Processes that end meanwhile are not counted: none does on a page that stays open.
 * https://chromedevtools.github.io/devtools-protocol/tot/SystemInfo/#method-getProcessInfo
 */
export async function processorSeconds(browser: Browser, work: () => Promise<number>): Promise<Measured> {
  const session = await browser.newBrowserCDPSession();
  const read = async () =>
    (await session.send("SystemInfo.getProcessInfo")).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  try {
    const before = await read();
    const value = await work();
    await pause(REST_MS);
    return { value, cpu: (await read()) - before };
  } finally {
    await session.detach();
  }
}
