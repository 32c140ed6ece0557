import type { Running } from "../../scripts/browser";

/** A call of the classifier: `ClassifierApi` in src/offscreen/offscreen.ts. */
interface Call {
  readonly method: string;
  readonly args?: readonly unknown[];
  /** A request without its picture: that is noise, made in the page. */
  readonly noise?: { readonly seed: number; readonly side: number; readonly model: string; readonly engine: string };
}

/** Calls the classifier as the extension's own pages do, from one of them, one call after the other; gives the last answer. */
export async function askClassifier<T>({ context, origin }: Running, calls: readonly Call[]): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}src/options/index.html`);
    return (await page.evaluate(async (all) => {
      let last: unknown;
      for (const { method, args: given = [], noise } of all) {
        const args: unknown[] = [...given];
        if (noise) {
          const { seed, side, ...request } = noise;
          const rgba = new Uint8Array(side * side * 4);
          // Knuth's multiplicative hash.
          for (let at = 0; at < rgba.length; at++) rgba[at] = Math.imul(at + seed, 2654435761) >>> 24;
          const picture = { from: "pixels", width: side, height: side, whole: true, rgba: rgba.buffer };
          args.push({ ...request, picture });
        }
        await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
        const port = chrome.runtime.connect({ name: "classifier" });
        last = await new Promise<unknown>((resolve, reject) => {
          port.onMessage.addListener((message) => {
            port.disconnect();
            if (message.kind === "answer") resolve(message.value);
            else reject(new Error(message.failure.message));
          });
          port.postMessage({ kind: "call", id: 0, method, args });
        });
      }
      return last;
    }, calls)) as T;
  } finally {
    await page.close();
  }
}

/** Has the classifier answer for `runs` pictures of noise, none of which it knows. */
export async function classifyNoise(running: Running, runs: number, side: number, round: number): Promise<void> {
  const noise = (i: number) => ({ seed: round * runs + i, side, model: "", engine: "auto" });
  await askClassifier(
    running,
    Array.from({ length: runs }, (_, i) => ({ method: "classify", noise: noise(i) })),
  );
}
