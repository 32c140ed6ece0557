import { readFileSync } from "node:fs";
import type { Running } from "../../scripts/browser/startBrowser";

/** Resident memory of one process of the browser, in MB. */
export interface Memory {
  readonly now_mb: number;
  readonly peak_mb: number;
  /** The part of it that other processes may share, such as frames that were decoded. */
  readonly shared_mb: number;
}

const KB_A_MB = 1024;

/**
 * Memory of the process of the extension's own pages and workers, the offscreen page included, and of the largest
 * page's.
 */
export async function memoryOf({ context }: Running): Promise<{ extension: Memory; page: Memory }> {
  const renderers = (await processesOf(context)).filter(({ type }) => type === "renderer").map(({ id }) => id);
  const ofExtension = renderers.filter(isOfExtension);
  const ofPages = renderers.filter((id) => !ofExtension.includes(id));
  return { extension: largest(ofExtension), page: largest(ofPages) };
}

/** Resident memory in MB of all processes of the extension's own pages and workers, and of all of the browser's. */
export async function memoryOfAll({ context }: Running): Promise<{ extension: number; browser: number }> {
  const ids = (await processesOf(context)).map(({ id }) => id);
  const sum = (some: readonly number[]) => some.reduce((total, id) => total + memoryIn(id).now_mb, 0);
  return { extension: sum(ids.filter(isOfExtension)), browser: sum(ids) };
}

async function processesOf(context: Running["context"]): Promise<{ type: string; id: number }[]> {
  const browser = context.browser();
  if (!browser) throw new Error("There is no browser.");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo;
}

const isOfExtension = (id: number): boolean => read(id, "cmdline").includes("--extension-process");

function memoryIn(id: number): Memory {
  const status = read(id, "status");
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) / KB_A_MB;
  return { now_mb: field("VmRSS"), peak_mb: field("VmHWM"), shared_mb: field("RssShmem") };
}

function largest(ids: readonly number[]): Memory {
  const all = ids.map(memoryIn);
  const [first] = all.sort((a, b) => b.peak_mb - a.peak_mb);
  if (!first) throw new Error("The browser shows no such process.");
  return first;
}

/**
 * Reads a file of a process under /proc, where Linux shows its memory:
 * https://man7.org/linux/man-pages/man5/proc.5.html
 */
function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    throw new Error("Memory is measured through /proc, which only Linux has.");
  }
}
