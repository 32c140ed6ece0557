import type { EngineId } from "../../protocol/answer";
import type { Reason } from "../../words/reason";
import type { EngineSearch } from "../select/chooseEngine";
import type { Batcher } from "./runs/batcher";
import type { Running } from "./runs/runner";

/** Which engines a session may use, and who is told of them. */
export interface Wanted extends Omit<EngineSearch, "fastest"> {
  /**
   * Called where the engine in use has become wrong, or is with one model: what it said since a time, in ms since 1970, is
   * not to be kept.
   */
  readonly distrust: (engine: EngineId, reason: Reason, since: number, model?: string) => void;
  /** The ids of models that an engine has to prove as a whole before it serves, since one did not give all known answers. */
  readonly whole: ReadonlySet<string>;
  readonly running: Running;
  /** Counts the runs of the network, by what they are for. */
  readonly runs: Batcher["counts"];
}
