import type { Candidate } from "../../src/protocol/answer";
import type { EngineChoice } from "../../src/protocol/picture";
import type { Running } from "./startBrowser";

/** A request for exact pixels, like that for a picture that a page has drawn. */
export interface ExactPicture {
  readonly model: string;
  readonly engine: EngineChoice;
  /** RGBA, side × side × 4 bytes. */
  readonly rgba: Uint8Array;
}

/** A request for a picture's file. */
export interface PictureFile {
  readonly model: string;
  readonly engine: EngineChoice;
  readonly bytes: Uint8Array;
}

/** Calls a function of `ClassifierApi` (src/offscreen/offscreen.ts) from one of the extension's own pages. */
export async function askClassifier<T>(running: Running, method: string, args: readonly unknown[] = []): Promise<T> {
  const [value] = await callAll<T>(running, [{ method, args }], "together");
  return value as T;
}

/** Has exact pixels classified, by the same request as any picture. */
export function classifyExactly<T>(
  running: Running,
  all: readonly ExactPicture[],
  how: "together" | "in turn" = "together",
): Promise<T[]> {
  const calls = all.map(({ rgba, ...choice }) => ({
    method: "classify",
    args: [choice],
    pixels: Buffer.from(rgba).toString("base64"),
  }));
  return callAll<T>(running, calls, how);
}

/** What a model says of the middle of a picture. */
export interface CentreSeen {
  /** The probability of every class at first sight, and, where that is not sure, in the mirror image. */
  readonly looks: readonly (readonly number[])[];
  /** The five most probable classes at first sight. */
  readonly top5: readonly Candidate[];
}

/** What a model says of the middle of each file; undefined for those that cannot be read. */
export async function classifyFiles(
  running: Running,
  all: readonly PictureFile[],
): Promise<(CentreSeen | undefined)[]> {
  const calls = all.map(({ bytes, ...choice }) => ({
    method: "classify",
    args: [{ ...choice, all: true }],
    file: Buffer.from(bytes).toString("base64"),
  }));
  const answers = await callAll<Partial<CentreSeen>>(running, calls, "together");
  return answers.map(({ looks, top5 }) => looks && top5 && { looks, top5 });
}

/**
 * Closes the page that hosts the classifier, if it is open, with its worker and everything in memory. Stored data
 * stays.
 */
export const endClassifier = ({ background }: Running): Promise<void> =>
  background.evaluate(async () => {
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  });

interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
  /** Pixels of the picture in the first argument, in base64: only text is passed to a page unchanged. */
  readonly pixels?: string;
  /** The file of the picture in the first argument, in base64. */
  readonly file?: string;
}

async function callAll<T>(
  { context, origin }: Running,
  all: readonly Call[],
  how: "together" | "in turn",
): Promise<T[]> {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}src/options/index.html`);
    const work = async ([calls, inTurn]: readonly [readonly Call[], boolean]) => {
      const answers: unknown[] = [];
      const waiting = calls.map(({ method, args, pixels, file }) => async () => {
        const given = [...args];
        if (pixels !== undefined) {
          const rgba = Uint8Array.from(atob(pixels), (c) => c.charCodeAt(0));
          const side = Math.sqrt(rgba.length / 4);
          const picture = { from: "pixels", width: side, height: side, rgba: rgba.buffer, whole: true };
          given[0] = { ...(given[0] as object), picture };
        }
        if (file !== undefined) {
          const { buffer } = Uint8Array.from(atob(file), (c) => c.charCodeAt(0));
          given[0] = { ...(given[0] as object), picture: { from: "file", bytes: buffer } };
        }
        await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
        const port = chrome.runtime.connect({ name: "classifier" });
        return new Promise<unknown>((resolve, reject) => {
          port.onMessage.addListener((message) => {
            port.disconnect();
            // A typed array would reach the caller as an object.
            const looks = message.value?.looks?.map((look: Float32Array) => [...look]);
            if (message.kind === "answer") resolve(looks ? { ...message.value, looks } : message.value);
            else reject(new Error(message.failure.message));
          });
          port.postMessage({ kind: "call", id: 0, method, args: given });
        });
      });
      if (!inTurn) return Promise.all(waiting.map((call) => call()));
      for (const call of waiting) answers.push(await call());
      return answers;
    };
    return (await page.evaluate(work, [all, how === "in turn"] as const)) as T[];
  } finally {
    await page.close();
  }
}
