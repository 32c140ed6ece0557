import type { Running } from "../../scripts/browser/startBrowser";

/** Times in ms from when a picture was given: until it was kept, and until what was learnt from it was in use. */
export interface Added {
  readonly keptMs: number;
  readonly usedMs: number;
}

/** Adds a picture that nobody has seen to the first category, as the background does after a right-click. */
export const addPicture = ({ background }: Running, seed: number): Promise<Added> =>
  background.evaluate(async (number) => {
    const canvas = new OffscreenCanvas(256, 256);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("There is no canvas.");
    for (let i = 0; i < 40; i++) {
      context.fillStyle = `hsl(${(number * 37 + i * 53) % 360} 60% 50%)`;
      context.fillRect((number * i * 17) % 256, (i * i * 29 + number) % 256, 40, 40);
    }
    const file = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
    const picture = `data:image/jpeg;base64,${btoa(String.fromCharCode(...file))}`;
    const stored = async () => ((await chrome.storage.local.get("settings"))["settings"] ?? {}) as { model?: string };
    const open = () =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open("examples");
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await open();
    const category = await new Promise<string>((resolve) => {
      const asked = database.transaction("categories").objectStore("categories").getAllKeys();
      asked.onsuccess = () => resolve(String(asked.result[0]));
    });
    database.close();
    const { model: before = "" } = await stored();
    const start = performance.now();
    const used = new Promise<number>((resolve) => {
      const listener = async () => {
        if ((await stored()).model === before) return;
        chrome.storage.onChanged.removeListener(listener);
        resolve(performance.now() - start);
      };
      chrome.storage.onChanged.addListener(listener);
    });
    const port = chrome.runtime.connect({ name: "classifier" });
    const answer = await new Promise<{ kind: string }>((resolve) => {
      port.onMessage.addListener(resolve);
      const args = [{ category, picture, model: before, engine: "litert" }];
      port.postMessage({ kind: "call", id: 0, method: "collect", args });
    });
    port.disconnect();
    if (answer.kind !== "answer") throw new Error(`It was not kept: ${JSON.stringify(answer)}`);
    const keptMs = performance.now() - start;
    return { keptMs, usedMs: await used };
  }, seed);
