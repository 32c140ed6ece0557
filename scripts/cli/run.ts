import type { Page } from "playwright-core";
import type { EngineChoice } from "../../src/protocol/picture";
import { type Running, startBrowser } from "../browser/startBrowser";
import { bringModel, isFile } from "./bringModel";
import { carry } from "./carry";
import { openGallery } from "./gallery";
import { openTab, readAnswers, type Tab } from "./labelPage";
import { type Source, toSource } from "./sources";
import type { Outcome } from "./toResult";

export interface Command {
  readonly named: readonly string[];
  /** A model's id, or a model's file. */
  readonly model?: string | undefined;
  readonly engine?: EngineChoice | undefined;
}

/** Deadline for a page's load event, in ms: one picture that never arrives keeps a page loading for ever. */
const LOAD_MS = 15_000;
/** Maximum number of screens that a page is scrolled by: some pages have no end. */
const MAX_SCREENS = 50;
/** Pause at each screen, in ms. */
const SCREEN_MS = 150;

type Progress = (answered: number, total: number) => void;

/** Starts the browser for the command line: with permission for every site, and with the chosen model and engine. */
export async function startForCommandLine(
  { model = "", engine = "auto" }: Command,
  { window = false } = {},
): Promise<Running> {
  // Chromium offers its software GPU only with this switch; on a machine without a GPU the engine has no other adapter.
  const args = engine === "webgpu" ? ["--enable-unsafe-webgpu"] : [];
  const change = await carry(model);
  const running = await startBrowser({ hostPermissions: ["*://*/*"], args, window, change });
  try {
    const id = isFile(model) ? await bringModel(running, model) : model;
    await running.background.evaluate((settings) => chrome.storage.local.set({ settings }), { model: id, engine });
    return running;
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** Classifies what the user named; `take` is called with each outcome, in the order named. */
export async function classifyAll(
  running: Running,
  command: Command,
  take: (outcome: Outcome) => void | Promise<void>,
  progress?: Progress,
): Promise<void> {
  for (const step of inSteps(command.named)) {
    if ("problem" in step) await take(failed(step.named, step.problem));
    else for (const outcome of await classifySource(running, step, progress)) await take(outcome);
  }
}

type Step = Source | { readonly named: string; readonly problem: string };

/** Puts consecutive files into one gallery: a page for each file would take seconds each. */
function inSteps(named: readonly string[]): Step[] {
  const steps: Step[] = [];
  for (const step of named.map(toStep)) {
    const last = steps.at(-1);
    if (last && "files" in last && "files" in step) steps.splice(-1, 1, { files: [...last.files, ...step.files] });
    else steps.push(step);
  }
  return steps;
}

function toStep(named: string): Step {
  try {
    return toSource(named);
  } catch (error) {
    return { named, problem: (error as Error).message };
  }
}

async function classifySource(running: Running, source: Source, progress?: Progress): Promise<Outcome[]> {
  if ("page" in source) {
    // Pictures that the page draws itself have no address of their own.
    const name = (address: string) => (/^(https?|data|blob):/.test(address) ? address : source.page);
    return classifyPage(running, source.page, undefined, name, progress);
  }
  const gallery = await openGallery(source.files);
  try {
    const { fileOf } = gallery;
    const outcomes = await classifyPage(running, gallery.page, source.files.length, (a) => fileOf(a) ?? a, progress);
    return outcomes.sort((a, b) => source.files.indexOf(a.source) - source.files.indexOf(b.source));
  } finally {
    gallery.close();
  }
}

async function classifyPage(
  running: Running,
  url: string,
  expected: number | undefined,
  name: (address: string) => string,
  progress?: Progress,
): Promise<Outcome[]> {
  let tab: Tab;
  try {
    tab = await openTab(running, url);
  } catch (error) {
    return [failed(url, `The page could not be opened: ${problemOf(error)}`)];
  }
  try {
    if (tab.status >= 400) return [failed(url, `The page could not be opened: its server answers ${tab.status}`)];
    if (expected === undefined) await scrollThrough(tab.page);
    const pictures = await readAnswers(running, tab.id, expected, progress);
    if (pictures.length === 0) return [failed(url, "The page shows no pictures of 64 × 64 pixels or more.")];
    return pictures.flatMap(({ address, answer }) => (answer ? [{ source: name(address), answer }] : []));
  } catch (error) {
    return [failed(url, problemOf(error))];
  } finally {
    await tab.page.close();
  }
}

/** The message of an error, without the name of the call that failed. */
function problemOf(error: unknown): string {
  const [problem = ""] = (error as Error).message.split("\n");
  return problem.replace(/^\w+\.\w+: /, "");
}

function failed(source: string, problem: string): Outcome {
  return { source, answer: { state: "unreadable", problem } };
}

/** Scrolls down the page and back, for pictures that load only when they are scrolled to. */
async function scrollThrough(page: Page): Promise<void> {
  await page.waitForLoadState("load", { timeout: LOAD_MS }).catch(() => {});
  for (let i = 0; i < MAX_SCREENS; i++) {
    const more = await page.evaluate(() => {
      scrollBy(0, innerHeight);
      return scrollY + innerHeight < document.documentElement.scrollHeight - 1;
    });
    await page.waitForTimeout(SCREEN_MS);
    if (!more) break;
  }
  await page.evaluate(() => scrollTo(0, 0));
}
