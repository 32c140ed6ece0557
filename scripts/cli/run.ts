import type { EngineChoice } from "../../src/protocol/picture";
import { type Running, startBrowser } from "../browser";
import { openGallery } from "./gallery";
import { openTab, readAnswers, type Tab } from "./labelPage";
import { type Result, toResult, unreadable } from "./result";
import { type Source, toSource } from "./sources";

export interface Wanted {
  readonly named: readonly string[];
  readonly model?: string | undefined;
  readonly engine?: EngineChoice | undefined;
}

type Progress = (answered: number, total: number) => void;

/** Starts the browser for the command line: with permission for every site, and the model and engine asked for. */
export async function startForCommandLine({ model = "", engine = "auto" }: Wanted, window = false): Promise<Running> {
  // Chromium gives its software GPU only when asked; without one the engine has no adapter at all.
  const args = engine === "webgpu" ? ["--enable-unsafe-webgpu"] : [];
  const running = await startBrowser({ hostPermissions: ["*://*/*"], args, window });
  await running.background.evaluate((settings) => chrome.storage.local.set({ settings }), { model, engine });
  return running;
}

/** Classifies what the user named; `take` gets each result, in the order named. */
export async function classifyAll(
  running: Running,
  wanted: Wanted,
  take: (result: Result) => void,
  progress?: Progress,
) {
  for (const { named, source } of wanted.named.map(resolve)) {
    if ("problem" in source) take(unreadable(named, source.problem));
    else for (const result of await classifySource(running, source, progress)) take(result);
  }
}

function resolve(named: string): { named: string; source: Source | { problem: string } } {
  try {
    return { named, source: toSource(named) };
  } catch (error) {
    return { named, source: { problem: (error as Error).message } };
  }
}

async function classifySource(running: Running, source: Source, progress?: Progress): Promise<Result[]> {
  if ("page" in source) {
    return classifyPage(running, source.page, undefined, (address) => address, progress);
  }
  const gallery = await openGallery(source.files);
  try {
    const { fileOf } = gallery;
    const results = await classifyPage(running, gallery.page, source.files.length, (a) => fileOf(a) ?? a, progress);
    return results.sort((a, b) => source.files.indexOf(a.source) - source.files.indexOf(b.source));
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
): Promise<Result[]> {
  let tab: Tab | undefined;
  try {
    tab = await openTab(running, url);
    const pictures = await readAnswers(running, tab.id, expected, progress);
    return pictures.flatMap(({ address, answer }) => (answer ? [toResult(name(address), answer)] : []));
  } catch (error) {
    return [unreadable(url, `The page could not be opened: ${(error as Error).message.split("\n")[0]}`)];
  } finally {
    await tab?.page.close();
  }
}
