import { afterEach } from "vitest";
import type { Running } from "../../../scripts/browser/startBrowser";

/** Deadline in ms for the text of a page: one that hangs may be why the test has failed. */
const READ_MS = 5_000;
/** Number of characters of each page that are printed. */
const SHOWN = 6_000;

/** Prints what the open pages of the extension show where a test has failed, since it may say why. */
export function tellPages(running: () => Running | undefined): void {
  afterEach(async ({ task }) => {
    const { context, origin } = running() ?? {};
    if (task.result?.state !== "fail" || !context || !origin) return;
    for (const page of context.pages().filter((one) => one.url().startsWith(origin))) {
      const text = await page
        .locator("body")
        .ariaSnapshot({ timeout: READ_MS })
        .catch((error: Error) => error.message);
      console.error(`${page.url().slice(origin.length)} shows:\n${text.slice(0, SHOWN)}`);
    }
  });
}
