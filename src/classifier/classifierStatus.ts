import type { EngineId } from "../protocol/answer";
import type { Purpose } from "../verdict/judgeSquares";
import type { Reason } from "../words/reason";
import type { Counts } from "./pipeline/pipeline";
import type { Attempt } from "./select/chooseEngine";

/** The model and the engine in use, what became of each engine, and what was done since the classifier was started. */
export interface ClassifierStatus extends Counts {
  /** Id of the model in use; undefined where none is open. */
  readonly model: string | undefined;
  /** Why that is not the model that was chosen; undefined where it is. */
  readonly problem: Reason | undefined;
  readonly engine: EngineId | undefined;
  /** Whether the engine in use is known to take the least time on this computer. */
  readonly fastest: boolean;
  /** Number of processor threads in use; undefined where no engine is. */
  readonly threads: number | undefined;
  readonly attempts: readonly Attempt[];
  readonly millisecondsPerPicture: number | undefined;
  /** Number of runs of the network: on the middle of pictures, on the ends of long ones, on the mirror image of either. */
  readonly runs: Readonly<Record<Purpose, number>>;
}
