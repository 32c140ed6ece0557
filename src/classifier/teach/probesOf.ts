import { swallow } from "../../debug";
import type { ModelEntry } from "../../models/entry";
import type { LoadedFiles } from "../../models/loadFiles";
import { keepProbes, type Probe, readProbes } from "../../models/stored/probes";
import type { EngineId } from "../../protocol/answer";
import { toFeatures } from "../../tflite/head/toFeatures";
import { because, type Reason } from "../../words/reason";
import { chooseEngine } from "../select/chooseEngine";
import { drawProbe } from "../select/drawProbe";

/** An engine on integers says less exactly what a network knows, and one on a GPU may be right today and wrong tomorrow. */
const LEFT_OUT: ReadonlyMap<EngineId, Reason> = new Map([
  ["litert", because("engine_says_less")],
  ["webgpu", because("engine_says_less")],
]);

/**
 * What a network knows of the pictures whose answers are known, in real numbers, by an engine that has just given these
 * answers: from this follow the known answers of every head on the network, without running it. Kept, since it is the
 * same for every head.
 *
 * @throws NoEngineWorks; Failed where the network has no features
 */
export async function probesOf(signal: AbortSignal, entry: ModelEntry, files: LoadedFiles): Promise<readonly Probe[]> {
  const { graph, known } = files;
  const kept = await readProbes(entry);
  if (kept && known.every(({ seed }, i) => kept[i]?.seed === seed)) return kept;
  const search = { choice: "auto", fastest: undefined, excluded: LEFT_OUT, report: () => {} } as const;
  const { engine, model: whole } = await chooseEngine(signal, files, search);
  whole.dispose();
  const cut = await engine.load(signal, toFeatures(graph), { asked: false });
  const probes: Probe[] = [];
  for (const { seed } of known) {
    signal.throwIfAborted();
    probes.push({ seed, features: (await cut.run(drawProbe(seed, entry.inputSize), 1)).slice() });
  }
  cut.dispose();
  await keepProbes(entry, probes).catch(swallow("keeping what a network knows of the probe pictures"));
  return probes;
}
