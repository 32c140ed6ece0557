/** The dedicated worker in which pictures are decoded and classified. */
import type { EngineId } from "../protocol/answer";
import { workerEndpoint } from "../protocol/endpoint";
import type { ClassifyRequest } from "../protocol/picture";
import { connect, serve } from "../protocol/rpc";
import type { Reason } from "../words/reason";
import type { HostApi } from "./client";
import type { Visit } from "./pipeline/pipeline";
import { examine, measure } from "./select/workbench";
import { Service } from "./service";

const endpoint = workerEndpoint(self);
const host = connect<HostApi>(endpoint);
/** What the host does for this worker ends with the worker. */
const always = new AbortController().signal;

const service = new Service({
  rasterise: (svg, side) => host.rasterise(always, svg, side),
  measure: (signal, entry, engine, longest) => host.measure(signal, entry, engine, longest),
  report: (attempt) => void host.report(always, attempt).catch(() => {}),
  cache: host,
});

const api = {
  alive: () => true,
  exclude: (_: AbortSignal, engine: EngineId, reason: Reason) => service.exclude(engine, reason),
  spare: () => service.spare(),
  status: () => service.status(),
  classify: (signal: AbortSignal, request: ClassifyRequest, visit: Visit) => service.classify(signal, request, visit),
  measure,
  examine,
};

export type WorkerApi = typeof api;
serve(endpoint, api);
