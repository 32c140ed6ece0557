/**
 * `npm run screenshots [-- NAME …]`: every surface in every state, or those whose names begin so, into a folder that is
 * not committed. Without names, or with `readme`, it also takes the pictures of the README.
 */
import { mkdirSync, rmSync } from "node:fs";
import { popupShown } from "./browser/popupShown";
import { type Running, startBrowser } from "./browser/startBrowser";
import { buildExtension } from "./build";
import { fail, say } from "./cli/say";
import { CACHE, ROOT } from "./paths";
import { LIVE_STATES } from "./screenshots/liveStates";
import { openTabs, type Tabs } from "./screenshots/openTabs";
import { STATES, type State } from "./screenshots/states";
import { removeModels, storedModels } from "./screenshots/storedModels";

const FOLDER = `${CACHE}/screenshots`;
const WIDTHS = [360, 1280];
const HEIGHT = 720;
/** Time in ms for what moves when something appears. */
const SETTLE_MS = 300;

interface Look {
  readonly language: "en" | "zh_CN";
  /** `forced`: colours that the user has chosen, and nothing that moves. */
  readonly scheme: "light" | "dark" | "forced";
}

const looksAt = (scale: number): Look[] => [
  ...(["en", "zh_CN"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((scheme) => ({ language, scheme })),
  ),
  ...(scale === 1 ? [{ language: "en", scheme: "forced" } as const] : []),
];

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const illustrated = named.length === 0 || named.includes("readme");
  const states = [...STATES, ...LIVE_STATES].filter(
    ({ name }) => named.length === 0 || named.some((start) => name.startsWith(start)),
  );
  await buildExtension();
  for (const { name } of states) rmSync(`${FOLDER}/${name}`, { recursive: true, force: true });
  for (const scale of states.length > 0 ? [1, 2] : [1]) {
    const running = await startBrowser({ hostPermissions: ["http://127.0.0.1/*"], optionalNotGranted: true, scale });
    const tabs = await openTabs(running);
    for (const look of looksAt(scale)) for (const state of states) await shoot(running, tabs, state, look, scale);
    if (illustrated && scale === 1) await illustrate(running, tabs);
    tabs.close();
    await running.close();
  }
  say(`Screenshots: ${FOLDER}/`);
  process.exit();
}

/** Takes one state in one look, at each width that it has. */
async function shoot(running: Running, tabs: Tabs, state: State, look: Look, scale: number): Promise<void> {
  const { name, on, settings = {}, init, reach, widths = WIDTHS } = state;
  await setSettings(running, { ...settings, language: look.language });
  if (!settings["sites"]) await tabs.labelled();
  const models = state.models ? await storedModels(running) : undefined;
  const page = on === "page" ? tabs.gallery.page : await running.context.newPage();
  const path = `${FOLDER}/${name}`;
  mkdirSync(path, { recursive: true });
  try {
    const forced = look.scheme === "forced";
    await page.emulateMedia({
      colorScheme: look.scheme === "forced" ? "light" : look.scheme,
      forcedColors: forced ? "active" : "none",
      reducedMotion: forced ? "reduce" : "no-preference",
    });
    if (init) await page.addInitScript(init);
    if (on !== "page") await page.goto(`${running.origin}${pathOf(on, tabs[state.of ?? "gallery"].id)}`);
    await reach(page, running);
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.waitForTimeout(SETTLE_MS);
      const file = `${path}/${look.language}-${look.scheme}-${width}@${scale}x.png`;
      await page.screenshot({ path: file, fullPage: on !== "page" });
    }
  } catch (error) {
    // The others are still worth having.
    say(`${name} in ${look.language}: ${error}`);
  } finally {
    if (on !== "page") await page.close();
    if (models) await removeModels(running, models);
  }
}

/** The README's pictures: a page with its badges open, and the popup. */
async function illustrate(running: Running, { gallery, labelled }: Tabs): Promise<void> {
  await setSettings(running, { badgeStyle: "always", language: "en" });
  await labelled();
  await gallery.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await gallery.page.setViewportSize({ width: 1280, height: 700 });
  await gallery.page.waitForTimeout(SETTLE_MS);
  await gallery.page.screenshot({ path: `${ROOT}docs/images/badges.png` });
  const popup = await running.context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`${running.origin}${pathOf("popup", gallery.id)}`);
  await popupShown(popup);
  await popup.waitForTimeout(SETTLE_MS);
  await popup.locator("body").screenshot({ path: `${ROOT}docs/images/popup.png` });
  await popup.close();
}

const pathOf = (surface: string, tab: number) =>
  `src/${surface}/index.html${surface === "popup" ? `?tabId=${tab}` : ""}`;

/** In place of all settings of before. */
async function setSettings({ background }: Running, settings: object): Promise<void> {
  await background.evaluate((change) => chrome.storage.local.set({ settings: change }), settings);
}

main().catch(fail);
