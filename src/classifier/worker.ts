/** The dedicated worker in which pictures are decoded and classified. */
import "../words/languages/english";
import { swallow } from "../debug";
import type { Findings } from "../learn/learn";
import type { ModelEntry } from "../models/entry";
import type { EngineId } from "../protocol/answer";
import { workerEndpoint } from "../protocol/endpoint";
import type { Choice, ClassifyRequest, ExamineRequest, Picture } from "../protocol/picture";
import type { EmbedRequest, Lesson } from "../protocol/request/lesson";
import { connect, serve } from "../protocol/rpc";
import type { Head } from "../tflite/head/head";
import type { Reason } from "../words/reason";
import { CacheLink } from "./cache/cacheLink";
import type { HostApi } from "./hostApi";
import type { Visit } from "./pipeline/pipeline";
import type { Draw } from "./pixels/drawing";
import type { ForPage } from "./pixels/forPage";
import { examineModel } from "./select/examineModel";
import { measureEngine } from "./select/measureEngine";
import { Service } from "./service";
import { embed } from "./teach/embed";
import { normaliseEither } from "./teach/foreign/normaliseEither";
import { makeExample } from "./teach/makeExample";

const endpoint = workerEndpoint(self);
const host = connect<HostApi>(endpoint);
/** What the host does for this worker ends with the worker. */
const always = new AbortController().signal;

const draw: Draw = (signal, drawing) => host.draw(signal, drawing);
const service = new Service({
  draw,
  measure: (signal, entry, engine, maxMs) => host.measure(signal, entry, engine, maxMs),
  report: (attempt) => void host.report(always, attempt).catch(swallow("reporting an engine")),
  running: (engine, mostMs) => void host.running(always, engine, mostMs).catch(swallow("reporting a run")),
  cache: new CacheLink(host),
  referers: {
    set: (signal, origin, url) => host.setReferer(signal, origin, url),
    remove: (signal, rule) => host.removeReferer(signal, rule),
  },
});

const api = {
  alive: () => true,
  exclude: (_: AbortSignal, engine: EngineId, reason: Reason) => service.exclude(engine, reason),
  yieldCpu: () => service.yieldCpu(),
  status: () => service.status(),
  open: (_: AbortSignal, choice: Choice) => service.open(choice),
  classify: (signal: AbortSignal, request: ClassifyRequest, visit: Visit) => service.classify(signal, request, visit),
  settle: (signal: AbortSignal, name: string) => service.settle(signal, name),
  frame: (signal: AbortSignal, choice: Choice, frame: VideoFrame, turns: number) =>
    service.frame(signal, choice, frame, turns),
  thumbnail: (signal: AbortSignal, picture: Picture, forPage: ForPage, square: number) =>
    service.thumbnail(signal, picture, forPage, square),
  /** The same, as much of it as is learnt from. */
  example: (signal: AbortSignal, picture: Picture, forPage: ForPage) => makeExample(signal, picture, forPage, draw),
  measure: measureEngine,
  examine: examineModel,
  normalise: (signal: AbortSignal, request: ExamineRequest) => normaliseEither(signal, request, draw),
  embed: (signal: AbortSignal, entry: ModelEntry, request: EmbedRequest) => embed(signal, entry, request, draw),
  /** What is needed to learn is loaded by those who teach. */
  teach: async (signal: AbortSignal, entry: ModelEntry, lesson: Lesson) =>
    (await import("./teach/teach")).teach(signal, entry, lesson),
  relearn: async (signal: AbortSignal, entry: ModelEntry, lesson: Lesson, before: Findings & { readonly head: Head }) =>
    (await import("./teach/relearnModels")).relearnModels(signal, entry, lesson, before),
};

export type WorkerApi = typeof api;
serve(endpoint, api);
