import type { Worker } from "playwright-core";
import type { Tab } from "../../../scripts/cli/labelPage";
import { eventually, type Running } from "./harness";

/**
 * Allows the extension in private windows, as a user does on the browser's page, and opens one.
 * @returns the browser as a page of a normal window sees it, and as one of the private window does
 */
export async function openPrivateWindow(running: Running): Promise<{ normal: Running; hidden: Running }> {
  const { context, origin } = running;
  const settings = await context.newPage();
  await settings.goto("chrome://extensions");
  // The browser starts the extension anew.
  const restarted = context.waitForEvent("serviceworker");
  await settings.evaluate(
    `(async (extensionId) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    })("${new URL(origin).hostname}")`,
  );
  const normal = { ...running, background: await restarted };
  await ready(normal.background);
  const opened = context.waitForEvent("serviceworker");
  await normal.background.evaluate(async () => void (await chrome.windows.create({ incognito: true })));
  const hidden = { ...running, background: await opened };
  await ready(hidden.background);
  await settings.close();
  return { normal, hidden };
}

/** Resolves when a worker that was just started has the browser's functions. */
const ready = (worker: Worker) =>
  eventually(() => worker.evaluate(() => typeof chrome.tabs?.query === "function"), "the worker has started");

/** Closes every private window, and with them the private profile. */
export async function closePrivateWindows({ background }: Running, tabs: readonly Tab[]): Promise<void> {
  const closed = Promise.all(tabs.map(({ page }) => page.waitForEvent("close")));
  // The worker ends with its windows, and may not be able to answer.
  await background
    .evaluate(async () => {
      const ids = (await chrome.windows.getAll()).map(({ id = -1 }) => id);
      await Promise.all(ids.map((id) => chrome.windows.remove(id)));
    })
    .catch(() => {});
  await closed;
}
