import type { EngineId } from "../../protocol/answer";
import { nameOfEngine } from "../../words/engineName";
import { Failed } from "../../words/failed";
import type { Reason } from "../../words/reason";

/**
 * An engine stopped working: another one should take over.
 * @param alone whether it is only this model that it runs wrongly
 */
export class EngineFailed extends Failed {
  override name = "EngineFailed";

  constructor(
    readonly engine: EngineId,
    readonly why: Reason,
    readonly alone = false,
  ) {
    super("engine_reason", nameOfEngine(engine), why);
  }
}
