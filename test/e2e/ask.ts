import type { Answer } from "../../src/protocol/answer";
import type { EngineChoice } from "../../src/protocol/picture";
import type { Running } from "./harness";

interface Exact {
  readonly model: string;
  readonly engine: EngineChoice;
  /** RGB, side × side × 3 bytes: just what the model takes. */
  readonly rgb: Uint8Array;
}

/** Has the classifier answer for exact pixels, through the request that every picture goes through. */
export async function askForPixels(running: Running, exact: Exact): Promise<Answer> {
  const [answer] = await askForAllPixels(running, [exact]);
  if (!answer) throw new Error("There is no answer.");
  return answer;
}

/** The same for several at once. */
export function askForAllPixels(running: Running, all: readonly Exact[]): Promise<Answer[]> {
  const calls = all.map(({ rgb, ...choice }) => ({ ...choice, base64: Buffer.from(rgb).toString("base64") }));
  return callAll<Answer>(
    running,
    calls.map((exact) => ({ method: "classify", exact })),
  );
}

/** Calls one of the classifier's functions that takes nothing: `ClassifierApi` in src/offscreen/offscreen.ts. */
export async function askClassifier<T>(running: Running, method: string): Promise<T> {
  const [value] = await callAll<T>(running, [{ method }]);
  return value as T;
}

interface Call {
  readonly method: string;
  /** The pixels of a request, where it is one. */
  readonly exact?: { readonly model: string; readonly engine: EngineChoice; readonly base64: string };
}

/** At once, from one of the extension's own pages. */
async function callAll<T>({ context, origin }: Running, all: readonly Call[]): Promise<T[]> {
  const page = await context.newPage();
  await page.goto(`${origin}src/options/index.html`);
  try {
    return (await page.evaluate(async (calls) => {
      await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
      const toRequest = ({ base64, ...choice }: NonNullable<(typeof calls)[number]["exact"]>) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const side = Math.sqrt(bytes.length / 3);
        const rgba = new Uint8Array(side * side * 4).fill(255);
        for (let i = 0; i < side * side; i++) rgba.set(bytes.subarray(i * 3, i * 3 + 3), i * 4);
        return { ...choice, picture: { from: "pixels", width: side, height: side, rgba: rgba.buffer, whole: true } };
      };
      const call = ({ method, exact }: (typeof calls)[number]) => {
        const args = exact ? [toRequest(exact)] : [];
        const port = chrome.runtime.connect({ name: "classifier" });
        return new Promise((resolve, reject) => {
          port.onMessage.addListener((message) => {
            port.disconnect();
            if (message.kind === "answer") resolve(message.value);
            else reject(new Error(message.failure.message));
          });
          port.postMessage({ kind: "call", id: 0, method, args });
        });
      };
      return Promise.all(calls.map(call));
    }, all)) as T[];
  } finally {
    await page.close();
  }
}
