/**
 * `npm run dev [-- URL | FILE | FOLDER …]`: as `npm start`, but whenever a source changes, the extension is built and
 * loaded anew, and its pages with it. Without a display Chromium runs headless. Ends with Ctrl-C.
 */
import { execFile } from "node:child_process";
import { statSync, watch } from "node:fs";
import { promisify } from "node:util";
import { pause } from "../src/async/pause";
import { type Options, placeExtension, type Running, startBrowser } from "./browser/startBrowser";
import { buildExtension, INPUTS } from "./build";
import { openInstead } from "./cli/labelPage";
import { HAS_SCREEN, openPages } from "./cli/openPages";
import { fail, say } from "./cli/say";
import { ROOT } from "./paths";

/** An editor saves in several steps, and several files at once. */
const SETTLED_MS = 150;
const POLL_MS = 100;

/** In a process of its own: what belongs to the build may have changed, too. */
const build = () => promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts"], { cwd: ROOT });

/** Resolves with the version that the browser has loaded, once it labels pages. */
async function labelsPages({ background }: Running): Promise<string> {
  for (;;) {
    const scripts = await background.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    if (scripts.length > 0) return background.evaluate(() => chrome.runtime.getManifest().version);
    await pause(POLL_MS);
  }
}

/** Has the browser load what is in the extension's folder now, and the pages in it again. */
async function reload(running: Running): Promise<Running> {
  const started = running.context.waitForEvent("serviceworker");
  // Only after the browser has the answer to this call: the reload ends the worker.
  await running.background.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0));
  const next = { ...running, background: await started };
  await labelsPages(next);
  const pages = running.context.pages().filter((page) => /^https?:/.test(page.url()));
  await Promise.all(pages.map((page) => page.reload({ waitUntil: "domcontentloaded" })));
  return next;
}

/** Turns on developer mode: otherwise an extension that is not from the store stays off when it is reloaded. */
async function allowReloading({ context }: Running): Promise<void> {
  const page = await context.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  await page.close();
}

/** Watches files through the folder that they are in: editors replace a file by a new one. */
function watchInputs(onChange: () => void): void {
  watch(ROOT, (_, name) => void (name !== null && INPUTS.includes(name) && onChange()));
  for (const path of INPUTS.map((input) => `${ROOT}${input}`)) {
    if (statSync(path).isDirectory()) watch(path, { recursive: true }, onChange);
  }
}

async function main(): Promise<void> {
  await buildExtension();
  const pages = await openPages(process.argv.slice(2));
  const options: Options = { hostPermissions: ["*://*/*"], window: HAS_SCREEN };
  let folder = "";
  const change = (place: string) => {
    folder = place;
  };
  let running = await startBrowser({ ...options, change });
  await allowReloading(running);
  const tell = async () => say(`Label Lens ${await labelsPages(running)} is loaded. Ctrl-C ends it.`);
  await openInstead(
    running,
    pages.map(({ url }) => url),
  );

  let turns = Promise.resolve();
  let settled: NodeJS.Timeout | undefined;
  const turn = async () => {
    try {
      await build();
      placeExtension(folder, options);
      running = await reload(running);
      await tell();
    } catch (error) {
      say(`Not loaded: ${(error as { stderr?: string }).stderr ?? error}`);
    }
  };
  const onChange = () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      turns = turns.then(turn);
    }, SETTLED_MS);
  };
  watchInputs(onChange);
  await tell();
  await new Promise((resolve) => running.context.once("close", resolve));
  await running.close();
  process.exit();
}

main().catch(fail);
