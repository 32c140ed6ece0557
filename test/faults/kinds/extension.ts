/** The extension is reloaded, updated, or switched off and on; its process, or the browser, ends. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Tab } from "../../../scripts/cli/labelPage";
import { eventually } from "../../e2e/support/harness";
import { ours } from "../../e2e/support/visits";
import type { Fault, Kind } from "../fault";
import type { Outcome } from "../stage/outcome";
import type { Stage } from "../stage/stage";

/** Runs code on the browser's own page of extensions. */
async function onExtensions(stage: Stage, code: string): Promise<void> {
  const page = await stage.running.context.newPage();
  await page.goto("chrome://extensions");
  // An extension that is not from the store stays off after a reload, unless developer mode is on.
  await page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  await page.evaluate(code.replaceAll("ID", JSON.stringify(new URL(stage.running.origin).hostname)));
  await page.close();
}

/** What must be left in a page whose extension has ended: nothing of ours, and the page itself. */
async function leftAlone({ page }: Tab): Promise<Outcome> {
  await page.bringToFront();
  // The content script notices by its closed channel, or by the next thing that the user does.
  await page.mouse.move(100, 100);
  await page.mouse.click(600, 600);
  await eventually(async () => (await ours(page)) === 0, "our element is gone");
  return { became: "the page is left alone" };
}

const ended = (name: string, end: (stage: Stage) => Promise<unknown>): Fault => ({
  name,
  underWay: "30 pictures, 3 on their way",
  browser: {},
  alone: true,
  async play(stage) {
    const tab = await stage.halfway();
    await end(stage);
    await stage.reconnect();
    return leftAlone(tab);
  },
});

/** Kills the processes of the extension: each holds all of its pages and workers. */
async function killExtension(stage: Stage): Promise<void> {
  for (const id of await stage.processes("renderer")) {
    if (readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--extension-process")) process.kill(id, "SIGKILL");
  }
}

const restarted = (name: string, end: (stage: Stage) => Promise<unknown>): Fault => ({
  name,
  underWay: "30 pictures, 3 on their way",
  browser: {},
  alone: true,
  async play(stage) {
    await stage.halfway();
    await end(stage);
    await stage.restart();
    await stage.set({ engine: "wasm" });
    return { became: "the browser starts again" };
  },
});

export const extension: Kind = {
  kind: "extension",
  faults: [
    ended("extension-reloaded", (stage) => onExtensions(stage, "chrome.developerPrivate.reload(ID)")),
    ended("extension-updated", (stage) => {
      const path = `${stage.extension}/manifest.json`;
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version: "9.9.9" }));
      return onExtensions(stage, "chrome.developerPrivate.reload(ID)");
    }),
    ended("extension-off-and-on", (stage) =>
      onExtensions(stage, "chrome.management.setEnabled(ID, false).then(() => chrome.management.setEnabled(ID, true))"),
    ),
    ended("extension-killed-and-reloaded", async (stage) => {
      await killExtension(stage);
      // The browser does not start it again: the user does.
      await onExtensions(stage, "chrome.developerPrivate.reload(ID)");
    }),
    restarted("browser-restarted", async () => {}),
    restarted("browser-killed", async (stage) => {
      for (const id of await stage.processes("browser")) process.kill(id, "SIGKILL");
    }),
  ],
};
