import { swallow } from "../debug";
import { fetchInItsNetwork } from "../reach/fetchInItsNetwork";
import { share } from "../words/quantity";
import type { ModelEntry } from "./entry";
import { ModelUnavailable } from "./loadFiles";
import { sha256 } from "./sha256";
import { openStored, orFull, readStored, removeStored, StorageFull } from "./storage";

/** Time without data, in ms, after which the server is taken to be gone. */
const STALL_MS = 20_000;
/** Bytes between two commits to storage: at most this much is lost when the tab of a download is closed. */
const COMMIT_BYTES = 1 << 20;

/** Called with the number of bytes received so far, and the size of the whole file. */
export type ReportProgress = (received: number, total: number) => void;

/**
 * Downloads a model, and its labels where they are elsewhere, into the browser's storage. Continues after the part that a
 * pause or a broken connection has left there.
 *
 * @param signal pauses the download; the received part is kept
 * @throws ModelUnavailable with what happened and what to do
 * @throws StorageFull
 */
export async function download(signal: AbortSignal, entry: ModelEntry, report: ReportProgress): Promise<void> {
  const { labels } = entry;
  // First, so that a model that is complete has its labels.
  if (labels && labels.from !== "extension") await downloadFile(signal, { ...entry, ...labels }, () => {});
  await downloadFile(signal, entry, report);
}

function downloadFile(signal: AbortSignal, entry: ModelEntry, report: ReportProgress): Promise<void> {
  // Another tab may be downloading the same model: two writers would corrupt the file.
  return navigator.locks.request(`download ${entry.id}`, { signal }, () => complete(signal, entry, report));
}

async function complete(signal: AbortSignal, entry: ModelEntry, report: ReportProgress): Promise<void> {
  const { id, file, bytes, title } = entry;
  const there = (await readStored(id, file))?.size ?? 0;
  if (there < bytes) await receive(signal, entry, there, report);
  const contents = await (await readStored(id, file))?.arrayBuffer();
  if (contents && (await sha256(contents)) === entry.sha256) return;
  await removeStored(id);
  throw new ModelUnavailable("model_other_file", title);
}

async function receive(signal: AbortSignal, entry: ModelEntry, from: number, report: ReportProgress): Promise<void> {
  const stalled = new AbortController();
  const either = AbortSignal.any([signal, stalled.signal]);
  const unlessStalled = async <T>(step: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => stalled.abort(), STALL_MS);
    return step.finally(() => clearTimeout(timer));
  };
  const response = await unlessStalled(request(either, entry, from));
  signal.throwIfAborted();
  // A server that does not support ranges sends the file from its start.
  let at = response.status === 206 ? from : 0;
  let committed = at;
  let stream = await openStored(entry.id, entry.file, { append: at > 0 });
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  try {
    // A byte more than expected shows that it is another file.
    while (at <= entry.bytes) {
      report(at, entry.bytes);
      const { done, value } = await unlessStalled(reader.read());
      if (done) break;
      await stream.write(value);
      at += value.length;
      if (at - committed < COMMIT_BYTES) continue;
      await stream.close();
      stream = await openStored(entry.id, entry.file, { append: true });
      committed = at;
    }
  } catch (error) {
    signal.throwIfAborted();
    const found = orFull(error);
    throw found instanceof StorageFull ? found : broken(entry, at);
  } finally {
    await reader.cancel().catch(swallow("ending a download"));
    await stream.close().catch(swallow("closing a download"));
  }
  if (at < entry.bytes) throw broken(entry, at);
}

async function request(signal: AbortSignal, { address = "", title }: ModelEntry, from: number): Promise<Response> {
  // No If-Range: it would need a preflight, which servers need not answer. Should the file have changed meanwhile, its
  // SHA-256 shows that. https://fetch.spec.whatwg.org/#cors-safelisted-request-header
  const headers: HeadersInit = from > 0 ? { range: `bytes=${from}-` } : {};
  // The browser's own cache would keep a second copy, and would answer a retry without asking the server.
  const init: RequestInit = { signal, headers, credentials: "omit", cache: "no-store" };
  const response = await fetchInItsNetwork(address, init).catch(swallow("downloading a model"));
  const { host } = new URL(address);
  if (!response) {
    throw new ModelUnavailable("model_unreachable", title, host);
  }
  if (!response.ok || !response.body) {
    throw new ModelUnavailable("model_refused", title, host, String(response.status));
  }
  return response;
}

const broken = ({ title, bytes }: ModelEntry, at: number) =>
  new ModelUnavailable("model_broken_off", title, share(Math.floor((100 * at) / bytes), 0));
