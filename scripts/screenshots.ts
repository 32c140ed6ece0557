/**
 * `npm run screenshots [-- NAME … LOOK …]`: every surface in every state, or those whose names begin so, into a folder that
 * is not committed; in every look, or in those that are all of `en`, `zh_CN`, `light`, `dark`, `forced`, `1x`, `2x` that
 * are named. It says what axe finds wrong in them. Without names, or with `readme`, it also takes the pictures of the
 * README.
 */
import { mkdirSync, rmSync } from "node:fs";
import { playingCamera, writeFilm } from "./browser/cameraFilm";
import { popupShown } from "./browser/popupShown";
import { type Options, type Running, startBrowser } from "./browser/startBrowser";
import { violations } from "./browser/violations";
import { buildExtension } from "./build";
import { fail, say } from "./cli/say";
import { CACHE, ROOT } from "./paths";
import { LIVE_STATES, watch } from "./screenshots/liveStates";
import { openTabs, type Tabs } from "./screenshots/openTabs";
import { POPUP_STATES } from "./screenshots/popupStates";
import { STATES, type State } from "./screenshots/states";
import { removeModels, storedModels } from "./screenshots/storedModels";
import { TEACH_STATES } from "./screenshots/teachStates";

const FOLDER = `${CACHE}/screenshots`;
const WIDTHS = [360, 1280];
const HEIGHT = 720;
/** Time in ms for what moves when something appears. */
const SETTLE_MS = 300;
/** What the extension may do from the beginning: less than everything, so that there is something to offer. */
const ALLOWED: Options = { hostPermissions: ["http://127.0.0.1/*"], optionalNotGranted: true };
/** What the camera shows, and for how many frames before it begins anew. */
const BEFORE_CAMERA = `${ROOT}test/samples/crossword.svg`;
const FRAMES = 30;

/** The looks that are asked for. */
const CHOSEN = process.argv.slice(2).filter((word) => /^(en|zh_CN|light|dark|forced|[12]x)$/.test(word));

interface Look {
  readonly language: "en" | "zh_CN";
  /** `forced`: colours that the user has chosen, and nothing that moves. */
  readonly scheme: "light" | "dark" | "forced";
}

const looksAt = (scale: number): Look[] => {
  const common = (["en", "zh_CN"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((scheme) => ({ language, scheme })),
  );
  const all: Look[] = scale === 1 ? [...common, { language: "en", scheme: "forced" }] : common;
  return all.filter(({ language, scheme }) => CHOSEN.every((word) => [language, scheme, `${scale}x`].includes(word)));
};

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((word) => !CHOSEN.includes(word));
  const illustrated = named.length === 0 || named.includes("readme");
  const states = [...STATES, ...POPUP_STATES, ...LIVE_STATES, ...TEACH_STATES].filter(
    ({ name }) => named.length === 0 || named.some((start) => name.startsWith(start)),
  );
  await buildExtension();
  mkdirSync(FOLDER, { recursive: true });
  const film = `${FOLDER}/film.mjpeg`;
  await writeFilm(film, [BEFORE_CAMERA], FRAMES);
  for (const { name } of states) if (CHOSEN.length === 0) rmSync(`${FOLDER}/${name}`, { recursive: true, force: true });
  const [first, later] = [states.filter(({ fresh }) => fresh), states.filter(({ fresh }) => !fresh)];
  const scales = [1, 2].filter((scale) => looksAt(scale).length > 0);
  for (const scale of states.length > 0 ? scales : [1]) {
    const browser = { ...ALLOWED, scale, args: ["--hide-scrollbars", ...playingCamera(film)] };
    await inBrowser(browser, "en", async (running, tabs) => {
      for (const look of looksAt(scale)) for (const state of later) await shoot(running, tabs, state, look, scale);
      if (illustrated && scale === 1) await illustrate(running, tabs);
    });
    for (const look of first.length > 0 ? looksAt(scale) : []) {
      await inBrowser({ ...browser, welcome: true }, look.language, async (running, tabs) => {
        for (const state of first) await shoot(running, tabs, state, look, scale);
      });
    }
  }
  say(`Screenshots: ${FOLDER}/`);
  process.exit();
}

/** Starts a browser with the pages that everything is shown of, and ends it. */
async function inBrowser(
  options: Options,
  language: Look["language"],
  work: (running: Running, tabs: Tabs) => Promise<void>,
): Promise<void> {
  const running = await startBrowser(options);
  await setSettings(running, { language });
  const tabs = await openTabs(running);
  await work(running, tabs);
  tabs.close();
  await running.close();
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
    await reach(page, running, tabs);
    // What axe finds wrong in a page of ours.
    for (const line of on !== "page" && scale === 1 && !forced ? await violations(page) : [])
      say(`${name} in ${look.language}, ${look.scheme}: ${line}`);
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

/** The README's pictures: a page with its badges open, the popup, and the live page. */
async function illustrate(running: Running, { gallery, labelled }: Tabs): Promise<void> {
  await setSettings(running, { badgeStyle: "always", language: "en" });
  await labelled();
  // Where another tab is in front, little is drawn, and late.
  await gallery.page.bringToFront();
  await gallery.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await gallery.page.setViewportSize({ width: 1280, height: 700 });
  await gallery.page.waitForTimeout(3 * SETTLE_MS);
  await gallery.page.screenshot({ path: `${ROOT}docs/images/badges.png` });
  const popup = await running.context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`${running.origin}${pathOf("popup", gallery.id)}`);
  await popupShown(popup);
  await popup.waitForTimeout(SETTLE_MS);
  await popup.locator("body").screenshot({ path: `${ROOT}docs/images/popup.png` });
  await popup.close();
  const live = await running.context.newPage();
  await live.setViewportSize({ width: 1120, height: 620 });
  await live.goto(`${running.origin}${pathOf("live", gallery.id)}`);
  await watch(live);
  await live.mouse.move(1, 1);
  // The first frames wait for the engine, which says nothing of its speed.
  await live.locator(".speed", { hasText: /^\d\d? ms/ }).waitFor();
  await live.waitForTimeout(SETTLE_MS);
  await live.screenshot({ path: `${ROOT}docs/images/live.png` });
  await live.close();
}

const pathOf = (surface: string, tab: number) =>
  `src/${surface}/index.html${surface === "popup" ? `?tabId=${tab}` : ""}`;

/** In place of all settings of before. */
async function setSettings({ background }: Running, settings: object): Promise<void> {
  await background.evaluate((change) => chrome.storage.local.set({ settings: change }), settings);
}

main().catch(fail);
