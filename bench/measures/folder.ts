import { execFile } from "node:child_process";
import { setMaxListeners } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { classifyAll } from "../../scripts/cli/classifyAll";
import { findAll } from "../../scripts/cli/find/findAll";
import { startForCommandLine } from "../../scripts/cli/run";
import { ROOT } from "../../scripts/paths";
import type { ShownFile } from "../contestants/contestant";
import { ContestantPage } from "../contestants/contestantPage";
import { INT8_MODEL } from "../contestants/serveContestants";
import { salted } from "../pictures/salted";
import { processorSeconds } from "../processorSeconds";
import { readReferences } from "../references";
import { alternate } from "../report/alternate";
import { figureOf } from "../report/figure";
import type { Setting } from "../setting";
import type { PagePicture } from "../sites";

const PICTURES = 2_000;
/** The most that the command prints, in bytes. */
const MAX_OUTPUT = 64 << 20;

/**
 * Measures a folder of 2,000 pictures, every one a new file: the whole command from its call to its end, the same with a
 * browser that runs and a model that is warm, and LiteRT.js called directly by a page that is given the files' addresses
 * and sizes.
 */
export async function folder(setting: Setting) {
  const { plain, sites, script, distinct, newSalt, rounds } = setting;
  const place = mkdtempSync(join(tmpdir(), "label-lens-bench-"));
  const pictures = Array.from({ length: PICTURES }, (_, i): Required<PagePicture> => {
    const picture = distinct[i % distinct.length];
    if (!picture) throw new Error("There are no pictures.");
    return { picture, copy: "", salt: i < distinct.length ? "" : `${newSalt()}-${Math.floor(i / distinct.length)}` };
  });
  const all = `${place}/all`;
  mkdirSync(all);
  for (const [i, { picture, salt }] of pictures.entries()) {
    writeFileSync(`${all}/${i}-${picture.name}`, salted(picture.bytes, picture.format, salt));
  }
  const seconds = new Map<string, number[]>();
  /** Notes the processor time of all processes of a browser for some work, too. */
  const noted = async (name: string, browser: Browser | null, work: () => Promise<number>) => {
    if (!browser) throw new Error("There is no browser.");
    const before = await processorSeconds(browser);
    const value = await work();
    seconds.set(name, [...(seconds.get(name) ?? []), (await processorSeconds(browser)) - before]);
    return value;
  };
  const inPage = async (name: string, option: string) => {
    const context = await plain.newContext();
    try {
      const address = sites.addPage([], script);
      const page = await ContestantPage.open(context, option === "1" ? address : sites.isolated(address));
      await page.start({ name: "litert", option });
      await page.check(readReferences(INT8_MODEL));
      const files = pictures.map((shown): ShownFile => {
        const { width: naturalWidth, height: naturalHeight } = shown.picture;
        return { src: sites.addPicture(shown), naturalWidth, naturalHeight };
      });
      return await noted(name, plain, () => page.classifyFiles(files));
    } finally {
      await context.close();
    }
  };
  const entrants = [
    { name: "command_ms", measure: () => command(all) },
    { name: "extension_ms", measure: () => warm(all, setting, noted) },
    { name: "litert_page_ms", measure: () => inPage("litert_page", "1") },
    { name: "litert_page_2_threads_ms", measure: () => inPage("litert_page_2_threads", "2") },
  ] as const;
  try {
    const times = await alternate(entrants, rounds);
    const cpu = Object.fromEntries([...seconds].map(([name, values]) => [`${name}_s`, figureOf(values)]));
    return { folder: { ...times, cpu } };
  } finally {
    rmSync(place, { recursive: true });
  }
}

async function command(named: string): Promise<number> {
  const start = performance.now();
  const args = ["--import", "tsx", "scripts/classify.ts", "--json", named];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: MAX_OUTPUT });
  const lines = stdout.trim().split("\n").length;
  if (lines !== PICTURES) throw new Error(`It printed ${lines} lines.`);
  return performance.now() - start;
}

/** In a browser of its own, which has classified other pictures. */
async function warm(
  named: string,
  { warming }: Setting,
  noted: (name: string, browser: Browser | null, work: () => Promise<number>) => Promise<number>,
): Promise<number> {
  const running = await startForCommandLine({});
  const others = mkdtempSync(join(tmpdir(), "label-lens-bench-"));
  try {
    for (const { picture } of warming) writeFileSync(`${others}/${picture.name}`, picture.bytes);
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    const classify = async (place: string, count: number) => {
      const start = performance.now();
      let answered = 0;
      for await (const { answer } of classifyAll(signal, running, findAll(signal, { named: [place] })))
        if (answer.state !== "unreadable") answered++;
      if (answered !== count) throw new Error(`${answered} of ${count} pictures have a verdict.`);
      return performance.now() - start;
    };
    await classify(others, warming.length);
    return await noted("extension", running.context.browser(), () => classify(named, PICTURES));
  } finally {
    await running.close();
    rmSync(others, { recursive: true });
  }
}
