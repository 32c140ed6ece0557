import { withDeadline } from "../../async/withDeadline";
import { swallow } from "../../debug";
import type { LoadedFiles } from "../../models/loadFiles";
import type { Engine, LoadedModel, LoadOptions } from "../engines/engine";
import { type Extent, proveEngine } from "./proveEngine";

/**
 * Loads a model on one engine and has it give its known answers.
 * @param extent how many of them; all by default
 * @throws Error saying why the engine cannot run it here, or DeadlineExceeded
 */
export async function loadProven(
  signal: AbortSignal,
  engine: Engine,
  { graph, known }: LoadedFiles,
  { extent, ...options }: LoadOptions & { readonly extent?: Extent | undefined },
): Promise<LoadedModel> {
  const givenUp = new AbortController();
  const loading = engine.load(AbortSignal.any([signal, givenUp.signal]), graph, options);
  const proving = loading.then(async (model) => {
    await proveEngine(signal, model, graph, known, extent);
    return model;
  });
  try {
    return await withDeadline(proving, engine.deadlines.load, "engine_late_load", signal);
  } catch (error) {
    givenUp.abort(error);
    // The engine may still be loading: the model is disposed of once it has loaded.
    void loading.then((model) => model.dispose(), swallow("an engine that took too long"));
    throw error;
  }
}
