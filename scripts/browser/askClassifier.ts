import type { EngineChoice } from "../../src/protocol/picture";
import type { Running } from "./startBrowser";

/** The request for exact pixels, as a picture that a page has drawn. */
export interface ExactPicture {
  readonly model: string;
  readonly engine: EngineChoice;
  /** RGBA, side × side × 4 bytes. */
  readonly rgba: Uint8Array;
}

/** Calls a function of the classifier from one of the extension's own pages: `ClassifierApi` in src/offscreen/offscreen.ts. */
export async function askClassifier<T>(running: Running, method: string, args: readonly unknown[] = []): Promise<T> {
  const [value] = await callAll<T>(running, [{ method, args }], "together");
  return value as T;
}

/** Has the classifier answer for exact pixels, through the request that every picture goes through. */
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

/** Ends the page that hosts the classifier, if there is one: its worker and all that it holds. What is stored stays. */
export const endClassifier = ({ background }: Running): Promise<void> =>
  background.evaluate(async () => {
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  });

interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
  /** What the first argument lacks: base64, since only text reaches a page whole. */
  readonly pixels?: string;
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
      const waiting = calls.map(({ method, args, pixels }) => async () => {
        const given = [...args];
        if (pixels !== undefined) {
          const rgba = Uint8Array.from(atob(pixels), (c) => c.charCodeAt(0));
          const side = Math.sqrt(rgba.length / 4);
          const picture = { from: "pixels", width: side, height: side, rgba: rgba.buffer, whole: true };
          given[0] = { ...(given[0] as object), picture };
        }
        await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
        const port = chrome.runtime.connect({ name: "classifier" });
        return new Promise<unknown>((resolve, reject) => {
          port.onMessage.addListener((message) => {
            port.disconnect();
            if (message.kind === "answer") resolve(message.value);
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
