import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Embedded } from "../../src/classifier/teach/embed";
import type { Taught } from "../../src/classifier/teach/teach";
import type { Unreadable } from "../../src/protocol/answer";
import type { Failure } from "../../src/protocol/failure";
import type { EmbedRequest, Lesson } from "../../src/protocol/request/lesson";
import { say } from "../../src/words/message";
import type { Running } from "../browser/startBrowser";

/** The parts of the extension's classifier that teaching needs, called from one of its own pages. */
export interface Extension {
  embed(request: Omit<EmbedRequest, "pictures">, files: readonly string[]): Promise<(Embedded | Unreadable)[]>;
  teach(lesson: Omit<Lesson, "features">, features: Float32Array<ArrayBuffer>): Promise<Taught>;
}

/** Opens a page of the extension to call from; it is closed with the browser. */
export async function openExtension({ context, origin }: Running): Promise<Extension> {
  const page = await context.newPage();
  await page.goto(`${origin}src/teach/index.html`);
  return {
    embed: (request, files) => call(page, "embed", { ...request, pictures: files.map((file) => bytesOf(file)) }),
    teach: (lesson, features) => call(page, "teach", { ...lesson, features }),
  };
}

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

type Outcome<T> = { readonly value: T } | { readonly failure: Failure };

/** Calls a function of `ClassifierApi` (src/offscreen/offscreen.ts); typed arrays in the request reach it as blobs. */
async function call<T>(page: Page, method: string, request: object): Promise<T> {
  const work = async ([name, given]: readonly [string, object]) => {
    // Without a function of its own: tsx would name it with a helper that the page does not have.
    const entries = Object.entries(given).map(([key, value]) => [
      key,
      key === "pictures"
        ? value.map((file: BlobPart) => new Blob([file]))
        : key === "features"
          ? new Blob([value])
          : value,
    ]);
    await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
    const port = chrome.runtime.connect({ name: "classifier" });
    return new Promise<unknown>((resolve, reject) => {
      port.onDisconnect.addListener(() => reject(new Error("The classifier is gone.")));
      port.onMessage.addListener((message) => {
        port.disconnect();
        resolve(message.kind === "answer" ? { value: message.value } : { failure: message.failure });
      });
      port.postMessage({ kind: "call", id: 0, method: name, args: [Object.fromEntries(entries)] });
    });
  };
  const outcome = (await page.evaluate(work, [method, request] as const)) as Outcome<T>;
  if ("value" in outcome) return outcome.value;
  const { reason, message } = outcome.failure;
  throw new Error(reason ? say(reason) : message);
}
