/** The page without a window that hosts the classifier's worker in Chrome, and owns the cache of verdicts. */

import browser from "webextension-polyfill";
import "../words/languages/english";
import { VerdictCache } from "../classifier/cache/verdictCache";
import type { ClassifierStatus } from "../classifier/classifierStatus";
import { ClassifierClient } from "../classifier/client";
import { swallow } from "../debug";
import { findModel } from "../models/catalogue";
import type { EngineId, Verdict } from "../protocol/answer";
import { askBackground } from "../protocol/askBackground";
import { portEndpoint } from "../protocol/endpoint";
import { allowed } from "../protocol/gate/allowed";
import { checkClassifyRequest, checkPicture, checkRecallRequest } from "../protocol/picture";
import { CLASSIFIER_PORT } from "../protocol/ports";
import { checkSettled, checkSquare } from "../protocol/request/particulars";
import { type Api, serve } from "../protocol/rpc";
import { AT_REST } from "./atRest";
import { type Caller, callerOf } from "./callers/callerOf";
import { Chosen } from "./callers/chosen";
import { Crowd } from "./callers/crowd";
import { OpenPages } from "./callers/openPages";
import { Drawer } from "./drawer";
import { Idleness } from "./idleness";
import { MAY_CALL } from "./mayCall";
import { openDrawingFrame } from "./openDrawingFrame";
import { referers } from "./referers";
import { teaching } from "./teach/teaching";
import { workbench } from "./workbench";

/**
 * Time in ms without a call after which the page closes: what is still loaded is then of little use, and holds 100 MB
 * and more, and perhaps a GPU.
 */
const IDLE_MS = 3 * 60_000;

const startWorker = () => new Worker(new URL("../classifier/worker.ts", import.meta.url), { type: "module" });
/** The only cache: the worker asks this page for what it needs of it. */
const cache = new VerdictCache();
const drawer = new Drawer(openDrawingFrame);
const pages = new OpenPages();
const distrusted = (engine: EngineId) => pages.distrust(engine);
const client = new ClassifierClient(startWorker, { draw: drawer.draw, cache, referers, distrusted });
const taught = teaching(client);
const crowd = new Crowd();
const chosen = new Chosen(() => askBackground("choice"));
/** Number of verdicts that were recalled without the worker. */
let recalled = 0;

/** The worker ends with the page; the next caller has the page opened again. */
const idleness = new Idleness(IDLE_MS, () => self.close());

/** @param caller the page that asks, according to the browser, and how it sends pictures */
const apiFor = ({ forPage, kind, entrance }: Caller) => ({
  ...workbench(client),
  ...taught,

  /** A sign of life of this page. */
  alive: () => true,

  /** Starts no worker: without one, the classifier is at rest. */
  status: async (signal: AbortSignal): Promise<ClassifierStatus> => {
    const status = client.started ? await client.call(signal, (worker) => worker.status(signal)) : AT_REST;
    return { ...status, remembered: status.remembered + recalled };
  },

  /** Has the worker leave a processor to others for a moment; starts no worker. */
  yieldCpu: async (signal: AbortSignal) => {
    if (client.started) await client.call(signal, (worker) => worker.yieldCpu(signal));
  },

  /** Room for a picture of more than `MAX_UNASKED_BYTES`, which is then sent with the name of its place. */
  admit: (signal: AbortSignal, bytes: unknown): Promise<number> => entrance.admit(signal, Number(bytes)),

  classify: async (signal: AbortSignal, data: unknown, place?: unknown) => {
    const request = checkClassifyRequest(data, kind);
    if (kind === "page") await chosen.check(request);
    // Noted once: it remains the time of the question where the call is repeated after a worker was lost.
    const visit = { ...forPage, erasures: cache.erasures };
    const ask = () => client.call(signal, (worker) => worker.classify(signal, request, visit));
    return entrance.during(place, request.picture, ask);
  },

  /** The last word on a picture that was answered at first sight; undefined where the first stands. */
  settle: async (signal: AbortSignal, name: unknown): Promise<Verdict | undefined> =>
    client.started ? client.call(signal, (worker) => worker.settle(signal, checkSettled(name))) : undefined,

  /**
   * The verdicts of the addresses that still show what they showed when last requested. Starts no worker, unless one
   * never showed a picture: what is asked next is to classify that.
   */
  recall: async (signal: AbortSignal, data: unknown): Promise<(Verdict | undefined)[]> => {
    const { model, engine, urls } = checkRecallRequest(data);
    const { page } = forPage;
    if (!page) return urls.map(() => undefined);
    await chosen.check({ model, engine });
    const entry = await findModel(model);
    const { verdicts, anyNew } = await cache.recall(page, entry, engine, urls);
    if (anyNew && !client.started) {
      void client
        .call(signal, (worker) => worker.open(signal, { model, engine }))
        .catch(swallow("opening the model early"));
    }
    recalled += verdicts.filter((verdict) => verdict).length;
    return verdicts;
  },

  /** A picture, small, as the `data:` address of a JPEG file; `toLearn`: as much of it, and as large, as is learnt from. */
  thumbnail: async (signal: AbortSignal, data: unknown, square: unknown = 0, toLearn?: unknown, place?: unknown) => {
    const picture = checkPicture(data);
    const part = checkSquare(square);
    const make = () =>
      client.call(signal, (worker) =>
        toLearn ? worker.example(signal, picture, forPage) : worker.thumbnail(signal, picture, forPage, part),
      );
    return entrance.during(place, picture, make);
  },

  /** Erases every verdict and address; false where the browser's storage fails. */
  clearResults: (_: AbortSignal) => cache.erase(),
});

export type ClassifierApi = ReturnType<typeof apiFor>;

browser.runtime.onConnect.addListener((port) => {
  const { name, sender } = port;
  if (name !== CLASSIFIER_PORT || !sender) return;
  const endpoint = portEndpoint(port);
  const caller = callerOf(sender, endpoint.closed);
  const api = allowed(apiFor(caller), MAY_CALL, caller.kind) as Api;
  const isPage = caller.kind === "page";
  if (isPage) pages.add(endpoint);
  serve(endpoint, idleness.counted(isPage ? crowd.bounded(api, caller.forPage.tab, ["alive"]) : api));
});
