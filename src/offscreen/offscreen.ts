/** The page without a window that hosts the classifier's worker in Chrome. */
import browser from "webextension-polyfill";
import { ClassifierClient } from "../classifier/client";
import { portEndpoint } from "../protocol/endpoint";
import { checkRequest } from "../protocol/picture";
import { CLASSIFIER_PORT } from "../protocol/ports";
import { serve } from "../protocol/rpc";
import { rasterise } from "./rasterise";

const client = new ClassifierClient(
  () => new Worker(new URL("../classifier/worker.ts", import.meta.url), { type: "module" }),
  rasterise,
);

const api = {
  status: (signal: AbortSignal) => client.call(signal, (worker) => worker.status(signal)),
  classify: async (signal: AbortSignal, data: unknown) => {
    const request = checkRequest(data);
    return client.call(signal, (worker) => worker.classify(signal, request));
  },
};

export type ClassifierApi = typeof api;

browser.runtime.onConnect.addListener((port) => {
  if (port.name === CLASSIFIER_PORT) serve(portEndpoint(port), api);
});
