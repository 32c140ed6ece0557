import type { ModelEntry } from "../../models/entry";
import { loadFiles } from "../../models/loadFiles";
import type { EngineId } from "../../protocol/answer";
import { ENGINES } from "../engines";
import type { LoadedModel } from "../engines/engine";
import { drawProbe } from "./drawProbe";
import { loadProven } from "./loadProven";

/** Number of runs after which no more are timed. */
const MAX_RUNS = 30;
/**
 * Time in ms after which no more runs are timed, by default: as long as a person who asked for the measurement will
 * wait.
 */
const MAX_MS = 3_000;
/** Number of runs that are timed however long they take. */
const MIN_RUNS = 3;

/**
 * Milliseconds that a model takes for a picture on one engine: the median of runs at the batch size and with the number
 * of copies that real pictures get, after each copy has given its known answers. To be called in a worker of its own.
 *
 * @param maxMs time in ms after which no more runs are timed
 * @throws Error saying why the engine cannot run the model here
 */
export async function measureEngine(
  signal: AbortSignal,
  entry: ModelEntry,
  id: EngineId,
  maxMs = MAX_MS,
): Promise<number> {
  const engine = ENGINES.find((e) => e.id === id);
  if (!engine) throw new Error(`There is no engine "${id}".`);
  const files = await loadFiles(entry);
  const load = () => loadProven(signal, engine, files, { asked: false });
  const models = await Promise.all(Array.from({ length: engine.copies }, load));
  const { batch } = models[0] as LoadedModel;
  const probe = drawProbe(1, entry.inputSize);
  const pixels = new Uint8Array(probe.length * batch);
  for (let i = 0; i < batch; i++) pixels.set(probe, i * probe.length);
  const times: number[] = [];
  const start = performance.now();
  while (times.length < MIN_RUNS || (times.length < MAX_RUNS && performance.now() - start < maxMs)) {
    signal.throwIfAborted();
    const begin = performance.now();
    await Promise.all(models.map((model) => model.run(pixels, batch)));
    times.push((performance.now() - begin) / (batch * models.length));
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
