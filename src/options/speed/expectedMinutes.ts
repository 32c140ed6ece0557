import { ENGINE_IDS, type EngineId } from "../../protocol/answer";
import { expectedTime } from "../models/expectedTime";
import type { ModelRow } from "../models/useModels";

/** How many times as long as the fastest a picture takes on each engine, on a common computer. */
const SLOWER: Readonly<Record<EngineId, number>> = { webgpu: 2, litert: 1, wasm: 3, cpu: 60 };
/** Pictures that an engine is given before it is timed, to prove it. */
const PROOFS = 12;
/** Pictures that are timed, and the time in ms after which no more are, once three have been. */
const TIMED = { most: 30, least: 3, ms: 3_000 };
/** Time in ms to start a worker, and to load an engine and a model. */
const START_MS = 2_500;

/** Whole minutes that measuring these models on every engine will take, at least one. */
export function expectedMinutes(here: readonly ModelRow[], rows: readonly ModelRow[]): number {
  const times = here.flatMap((row) => ENGINE_IDS.map((engine) => timeOf(row, engine, rows)));
  return Math.max(1, Math.round(times.reduce((sum, ms) => sum + ms, 0) / 60_000));
}

function timeOf(row: ModelRow, engine: EngineId, rows: readonly ModelRow[]): number {
  const known = row.speeds[engine];
  if (known && "problem" in known) return START_MS;
  const each = known?.milliseconds ?? SLOWER[engine] * expectedTime(row, rows);
  const timed = Math.max(TIMED.least * each, Math.min(TIMED.most * each, TIMED.ms));
  return START_MS + PROOFS * each + timed;
}
