import { ClassifierClient } from "../../classifier/client";
import { swallow } from "../../debug";
import { grantSites, mayReadSite, patternOf } from "../../permissions";
import type { Answer } from "../../protocol/answer";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Choice, Picture } from "../../protocol/picture";
import { MAX_FILE_BYTES } from "../../protocol/request/limits";
import { because } from "../../words/reason";
import { HOST_SERVICES } from "../worker/hostServices";
import { startWorker } from "../worker/startWorker";

/** What is classified: a file, or the picture at an address. */
export type Origin = File | string;

/** Apart from the worker of the frames, which would wait. */
const client = new ClassifierClient(startWorker, HOST_SERVICES);
/**
 * There is no page to name. An address may come from one, by a link that is dropped here: it reaches what a public page
 * may, and no private network.
 */
const VISIT = { page: "", named: "", tab: -1, space: "public", erasures: 0 } as const;

/** Asks the user for the site of a picture, where it is not allowed yet; in a private window that would leave a trace. */
export async function allowSite(address: string): Promise<void> {
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return;
  const site = patternOf(hostname);
  if (inPrivateWindow() || (await mayReadSite(site))) return;
  await grantSites(site).catch(swallow("asking for the site of a picture"));
}

export async function classifyPicture(signal: AbortSignal, origin: Origin, choice: Choice): Promise<Answer> {
  if (typeof origin !== "string" && origin.size > MAX_FILE_BYTES) {
    return { state: "unreadable", code: "too-large", detail: because("megabytes", String(origin.size >> 20)) };
  }
  const picture = await pictureOf(origin);
  return client.call(signal, (worker) => worker.classify(signal, { ...choice, picture }, VISIT));
}

/** The square that the answer is for, small, as a `data:` address. */
export async function thumbnailOf(signal: AbortSignal, origin: Origin, answer: Answer): Promise<string> {
  const { square = 0 } = answer.state === "unreadable" ? {} : answer;
  const picture = await pictureOf(origin);
  return client.call(signal, (worker) => worker.thumbnail(signal, picture, VISIT, square));
}

/** As much of a picture as is learnt from, as a `data:` address. */
export async function exampleOf(signal: AbortSignal, origin: Blob | string): Promise<string> {
  const picture = await pictureOf(origin);
  return client.call(signal, (worker) => worker.example(signal, picture, VISIT));
}

const pictureOf = async (origin: Blob | string): Promise<Picture> =>
  typeof origin === "string" ? { from: "address", url: origin } : { from: "file", bytes: await origin.arrayBuffer() };
