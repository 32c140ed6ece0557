/** The page without a window that hosts the classifier's worker in Chrome. */
import browser from "webextension-polyfill";
import { ClassifierClient } from "../classifier/client";
import type { WorkerApi } from "../classifier/worker";
import type { ModelEntry } from "../models/entry";
import type { EngineId } from "../protocol/answer";
import { portEndpoint } from "../protocol/endpoint";
import { checkRequest } from "../protocol/picture";
import { CLASSIFIER_PORT } from "../protocol/ports";
import { type Remote, serve } from "../protocol/rpc";
import { rasterise } from "./rasterise";

const startWorker = () => new Worker(new URL("../classifier/worker.ts", import.meta.url), { type: "module" });
const client = new ClassifierClient(startWorker, rasterise);

/** Plain JavaScript runs the largest networks at half a minute a picture, and says nothing meanwhile. */
const BENCH_SILENCE_MS = 90_000;

/** In a worker of its own, which ends with it: the one that serves is neither slowed nor endangered. */
async function apart<T>(signal: AbortSignal, ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> {
  const bench = new ClassifierClient(startWorker, rasterise, BENCH_SILENCE_MS);
  try {
    return await bench.call(signal, ask);
  } finally {
    bench.end();
  }
}

const api = {
  status: (signal: AbortSignal) => client.call(signal, (worker) => worker.status(signal)),
  classify: async (signal: AbortSignal, data: unknown) => {
    const request = checkRequest(data);
    return client.call(signal, (worker) => worker.classify(signal, request));
  },
  measure: (signal: AbortSignal, entry: ModelEntry, engine: EngineId) =>
    apart(signal, (worker) => worker.measure(signal, entry, engine)),
  examine: (signal: AbortSignal, contents: Blob, file: string, labels?: string) =>
    apart(signal, (worker) => worker.examine(signal, contents, file, labels)),
};

export type ClassifierApi = typeof api;

browser.runtime.onConnect.addListener((port) => {
  if (port.name === CLASSIFIER_PORT) serve(portEndpoint(port), api);
});
