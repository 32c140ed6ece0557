import { Failed } from "../../words/failed";
import { because, type Reason } from "../../words/reason";

/** With the reason of each engine. */
export class NoEngineWorks extends Failed {
  override name = "NoEngineWorks";

  constructor(reasons: readonly Reason[]) {
    super("engines_none", reasons.reduce(after));
  }
}

const after = (said: Reason, next: Reason): Reason => because("two_sentences", said, next);
