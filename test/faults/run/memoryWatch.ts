import { readFileSync, writeFileSync } from "node:fs";
import { pause } from "../../../src/async/pause";
import type { Stage } from "../stage/stage";

const KB_A_MB = 1024;
const EVERY_MS = 300;
/** Memory of one process in MB from which it is killed: a fault must not take the machine down. */
const CAP_MB = 3_500;

/** The most that a process of the extension has taken since the watch began, in MB. */
export interface Peak {
  readonly mb: number;
  /** A process was killed, since it took more than the machine can spare. */
  readonly killed: boolean;
}

/**
 * Watches the memory of the browser's processes until `end` is called. Linux only: elsewhere it sees 0 MB.
 * https://man7.org/linux/man-pages/man5/proc.5.html
 */
export async function watchMemory(stage: Stage): Promise<{ end(): Promise<Peak> }> {
  const session = await stage.running.context.browser()?.newBrowserCDPSession();
  const ended = new AbortController();
  const known = new Map<number, boolean>();
  let [mb, killed] = [0, false];
  /** Lists the renderers; the list of before serves where a busy browser does not answer. */
  const list = async ({ forget = false } = {}) => {
    const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
    for (const { id, type } of processInfo) {
      if (type !== "renderer" || known.has(id)) continue;
      known.set(id, read(id, "cmdline").includes("--extension-process"));
      // The peak of before; a process that is new has none.
      if (forget) write(id, "clear_refs", "5");
    }
  };
  const look = () => {
    for (const [id, ofExtension] of known) {
      const status = read(id, "status");
      const field = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) / KB_A_MB;
      if (ofExtension) mb = Math.max(mb, field("VmHWM"));
      if (field("VmRSS") < CAP_MB) continue;
      killed = true;
      process.kill(id, "SIGKILL");
    }
  };
  await list({ forget: true });
  const watching = (async () => {
    while (!ended.signal.aborted) {
      void list().catch(() => {});
      look();
      await pause(EVERY_MS, ended.signal).catch(() => {});
    }
  })();
  return {
    end: async () => {
      ended.abort();
      await watching;
      await session?.detach().catch(() => {});
      return { mb: Math.round(mb), killed };
    },
  };
}

function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function write(id: number, file: string, text: string): void {
  try {
    writeFileSync(`/proc/${id}/${file}`, text);
  } catch {
    // The process has ended, or is somebody else's.
  }
}
