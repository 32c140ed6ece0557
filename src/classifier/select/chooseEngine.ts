import type { LoadedFiles } from "../../models/loadFiles";
import type { EngineId } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import { nameOfEngine } from "../../words/engineName";
import { because, type Reason, reasonOf } from "../../words/reason";
import { ENGINES } from "../engines";
import type { Engine, LoadedModel } from "../engines/engine";
import { loadProven } from "./loadProven";
import { NoEngineWorks } from "./noEngineWorks";
import type { Extent } from "./proveEngine";

/** Outcome of trying an engine, or that it is being tried. */
export type Attempt = { readonly engine: EngineId } & (
  | { readonly outcome: "trying" | "serving" }
  | { readonly outcome: "failed"; readonly reason: Reason }
);

/** A model, loaded on an engine that has given its known answers. */
export interface ProvenModel {
  readonly engine: Engine;
  readonly model: LoadedModel;
}

/** Which engines are tried, and in which order. */
export interface EngineSearch {
  /** An engine that the user pinned is tried first; the others stand by. */
  readonly choice: EngineChoice;
  /** The fastest engine when they were timed, tried before the others; undefined where none was timed. */
  readonly fastest: EngineId | undefined;
  /** Engines that have failed before, with the reason. */
  readonly excluded: ReadonlyMap<EngineId, Reason>;
  /** How much an engine has to prove before it serves; all by default. */
  readonly extent?: Extent | undefined;
  /** Called with each attempt as it begins and ends. */
  readonly report: (attempt: Attempt) => void;
}

/**
 * Loads a model on the first engine that gives its known answers in time.
 * @throws NoEngineWorks with every reason
 */
export async function chooseEngine(
  signal: AbortSignal,
  files: LoadedFiles,
  search: EngineSearch,
): Promise<ProvenModel> {
  const { choice, excluded, extent, report } = search;
  const reasons: Reason[] = [];
  for (const engine of inOrder(search)) {
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
      const model = await loadProven(signal, engine, files, { asked: choice === id, extent });
      report({ engine: id, outcome: "serving" });
      return { engine, model };
    } catch (error) {
      signal.throwIfAborted();
      failed(reasonOf(error));
    }
  }
  throw new NoEngineWorks(reasons);
}

/** Begins what the engine that will be tried first needs of itself. */
export const prepareEngine = (search: EngineSearch): void =>
  inOrder(search)
    .find(({ id }) => !search.excluded.has(id))
    ?.prepare?.();

function inOrder({ choice, fastest }: EngineSearch): readonly Engine[] {
  const rank = ({ id }: Engine) => (id === choice ? 0 : id === fastest ? 1 : 2);
  return [...ENGINES].sort((a, b) => rank(a) - rank(b));
}
