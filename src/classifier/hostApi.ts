import type { EngineId } from "../protocol/answer";
import { cacheApi, type Memory } from "./cache/cacheApi";
import type { Draw, Drawing } from "./pixels/drawing";
import type { RefererRules } from "./pixels/reach/referer";
import type { Attempt } from "./select/chooseEngine";
import type { MeasureEngine } from "./select/engineComparison";
import type { Running } from "./serve/runs/runner";

/** What the host page provides to a worker. */
export interface HostServices {
  readonly draw: Draw;
  readonly cache: Memory;
  readonly referers: RefererRules;
  /** Called when an engine has become wrong, once what it said is forgotten. */
  readonly distrusted: (engine: EngineId) => void;
}

/** What a worker tells of itself, and has done for it. */
interface WorkerReports {
  readonly measure: MeasureEngine;
  readonly report: (attempt: Attempt) => void;
  readonly running: Running;
}

/** Functions of the host page that a worker may call. */
export const hostApi = (
  { draw, cache, referers, distrusted }: HostServices,
  { measure, report, running }: WorkerReports,
) => ({
  ...cacheApi(cache, distrusted),
  measure,
  draw: (signal: AbortSignal, drawing: Drawing) => draw(signal, drawing),
  report: (_: AbortSignal, attempt: Attempt) => report(attempt),
  running: (_: AbortSignal, engine: EngineId | undefined, mostMs?: number) => running(engine, mostMs),
  setReferer: (signal: AbortSignal, origin: string, url: string) => referers.set(signal, origin, url),
  removeReferer: (signal: AbortSignal, rule: number) => referers.remove(signal, rule),
});

export type HostApi = ReturnType<typeof hostApi>;
