import type { EngineId } from "../../protocol/answer";
import { nameOfEngine } from "../../words/engineName";
import { Failed } from "../../words/failed";
import type { Reason } from "../../words/reason";

/** An engine stopped working: another one should take over. */
export class EngineFailed extends Failed {
  override name = "EngineFailed";

  constructor(
    readonly engine: EngineId,
    readonly why: Reason,
  ) {
    super("engine_reason", nameOfEngine(engine), why);
  }
}
