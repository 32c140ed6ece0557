import { withDeadline } from "../../async/withDeadline";
import type { KnownAnswer } from "../../models/entry";
import type { EngineId } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import type { Graph } from "../../tflite/graph";
import { nameOfEngine } from "../../words/engineName";
import { because, type Reason, reasonOf } from "../../words/reason";
import { ENGINES } from "../engines";
import type { Engine, LoadedModel } from "../engines/engine";
import { NoEngineWorks } from "./noEngineWorks";
import { proveEngine } from "./proveEngine";

/** What became of an engine. */
export type Attempt = { readonly engine: EngineId } & (
  | { readonly outcome: "trying" | "serving" }
  | { readonly outcome: "failed"; readonly reason: Reason }
);

export interface Chosen {
  readonly engine: Engine;
  readonly model: LoadedModel;
}

/**
 * Loads a model on the first engine that gives its known answers in time.
 *
 * @param choice an engine that the user pinned is tried first, the others stand by
 * @param fastest the one that was the fastest when they were timed, if they were; tried before the others
 * @param excluded engines that have failed before, with the reason
 * @param report is told of each attempt as it begins and ends
 * @throws NoEngineWorks with every reason
 */
export async function chooseEngine(
  signal: AbortSignal,
  graph: Graph,
  known: readonly KnownAnswer[],
  choice: EngineChoice,
  fastest: EngineId | undefined,
  excluded: ReadonlyMap<EngineId, Reason>,
  report: (attempt: Attempt) => void,
): Promise<Chosen> {
  const reasons: Reason[] = [];
  for (const engine of inOrder(choice, fastest)) {
    const { id } = engine;
    const failed = (reason: Reason) => {
      report({ engine: id, outcome: "failed", reason });
      reasons.push(because("engine_reason", nameOfEngine(id), reason));
    };
    const past = excluded.get(id);
    if (past) {
      failed(past);
      continue;
    }
    try {
      report({ engine: id, outcome: "trying" });
      const model = await loadProven(signal, engine, graph, known, choice === id);
      report({ engine: id, outcome: "serving" });
      return { engine, model };
    } catch (error) {
      signal.throwIfAborted();
      failed(reasonOf(error));
    }
  }
  throw new NoEngineWorks(reasons);
}

function inOrder(choice: EngineChoice, fastest: EngineId | undefined): readonly Engine[] {
  const rank = ({ id }: Engine) => (id === choice ? 0 : id === fastest ? 1 : 2);
  return [...ENGINES].sort((a, b) => rank(a) - rank(b));
}

/**
 * Loads a model on one engine and has it give its known answers.
 * @throws Error saying why the engine cannot run it here, or DeadlineExceeded
 */
export async function loadProven(
  signal: AbortSignal,
  engine: Engine,
  graph: Graph,
  known: readonly KnownAnswer[],
  asked: boolean,
): Promise<LoadedModel> {
  const given = new AbortController();
  const loading = engine.load(AbortSignal.any([signal, given.signal]), graph, asked);
  const proving = loading.then(async (model) => {
    await proveEngine(signal, model, graph, known);
    return model;
  });
  try {
    return await withDeadline(proving, engine.deadlines.load, "engine_late_load", signal);
  } catch (error) {
    given.abort(error);
    // It may still be loading: it is let go of whenever it comes.
    void loading.then(
      (model) => model.dispose(),
      () => {},
    );
    throw error;
  }
}
