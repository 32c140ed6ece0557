import type { Running } from "../../scripts/browser/startBrowser";

/** Times in ms from when a picture was given: until it was kept, and until it was learnt. */
export interface Added {
  readonly keptMs: number;
  readonly learntMs: number;
}

/**
 * Adds a picture that nobody has seen to a category, as the background does after a right-click.
 * @param category its id
 * @param seed how many were added, with this one
 */
export const addPicture = ({ background }: Running, category: string, seed: number): Promise<Added> =>
  // Without functions of its own that have names: tsx would name them with a helper that the background does not have.
  background.evaluate(
    async ([id, number]) => {
      const canvas = new OffscreenCanvas(256, 256);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("There is no canvas.");
      for (let i = 0; i < 40; i++) {
        context.fillStyle = `hsl(${(number * 37 + i * 53) % 360} 60% 50%)`;
        context.fillRect((number * i * 17) % 256, (i * i * 29 + number) % 256, 40, 40);
      }
      const file = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
      const picture = `data:image/jpeg;base64,${btoa(String.fromCharCode(...file))}`;
      const { settings } = (await chrome.storage.local.get("settings")) as { settings: { model: string } };
      const before = settings.model;
      const start = performance.now();
      const port = chrome.runtime.connect({ name: "classifier" });
      const answer = await new Promise<{ kind: string }>((resolve) => {
        port.onMessage.addListener(resolve);
        const args = [{ category: id, picture, model: before, engine: "litert" }];
        port.postMessage({ kind: "call", id: 0, method: "collect", args });
      });
      port.disconnect();
      if (answer.kind !== "answer") throw new Error(`It was not kept: ${JSON.stringify(answer)}`);
      const keptMs = performance.now() - start;
      // Not until another model is in use: where what was learnt knows the picture already, it stays the same.
      while (performance.now() - start < 60_000) {
        const since = await new Promise<number>((resolve) => {
          const opened = indexedDB.open("examples");
          opened.onsuccess = () => {
            const asked = opened.result.transaction("reports").objectStore("reports").get("latest");
            asked.onsuccess = () => {
              opened.result.close();
              resolve(asked.result?.since ?? 0);
            };
          };
        });
        if (since >= number) return { keptMs, learntMs: performance.now() - start };
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error("What was learnt did not follow.");
    },
    [category, seed] as const,
  );
