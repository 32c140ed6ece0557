import type { EngineId } from "../protocol/answer";
import { reasonOf } from "../words/reason";
import type { ModelEntry } from "./entry";
import { keepSpeed } from "./speed";

/**
 * Measures a model on an engine, and keeps the result: the milliseconds that a
 * picture takes, or why the engine cannot run the model.
 *
 * @param measure milliseconds a picture; rejects where the engine cannot run the model
 * @throws the signal's reason once that is aborted; then nothing is kept
 */
export async function keepMeasurement(
  signal: AbortSignal,
  entry: ModelEntry,
  engine: EngineId,
  measure: () => Promise<number>,
): Promise<void> {
  const speed = await measure().then(
    (milliseconds) => ({ milliseconds }),
    (error) => ({ problem: reasonOf(error) }),
  );
  signal.throwIfAborted();
  await keepSpeed(entry, engine, speed);
}
