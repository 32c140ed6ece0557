import type { ModelEntry } from "../../models/entry";
import { fastest, readSpeeds, type Speed } from "../../models/speed";
import type { EngineId } from "../../protocol/answer";
import { type EngineSearch, prepareEngine } from "./chooseEngine";

/** Completes a search by what was measured of a model, and has the engine that comes first begin what it needs. */
export async function prepareSearch<S extends Omit<EngineSearch, "fastest">>(
  entry: ModelEntry,
  wanted: S,
): Promise<S & Pick<EngineSearch, "fastest">> {
  const speeds = await readSpeeds(entry);
  const search = { ...wanted, fastest: fastest(speeds)?.engine };
  prepareEngine(search);
  for (const [engine, speed] of Object.entries(speeds) as [EngineId, Speed][]) {
    if ("problem" in speed) wanted.report({ engine, outcome: "failed", reason: speed.problem });
  }
  return search;
}
