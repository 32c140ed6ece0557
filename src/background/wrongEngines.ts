import { ENGINE_IDS, type EngineId } from "../protocol/answer";
import { duringSession } from "./duringSession";

const keyOf = (engine: EngineId) => `wrong-${engine}`;

/** Notes that an engine was found to be wrong just now. */
export const noteWrongEngine = (engine: EngineId): Promise<unknown> => duringSession().write(keyOf(engine), Date.now());

/** The engines that were found to be wrong since a time, in ms since 1970. */
export async function wrongEnginesSince(since: number): Promise<EngineId[]> {
  const found = await Promise.all(ENGINE_IDS.map((engine) => duringSession().read(keyOf(engine))));
  return ENGINE_IDS.filter((_, i) => Number(found[i] ?? Number.NaN) >= since);
}
