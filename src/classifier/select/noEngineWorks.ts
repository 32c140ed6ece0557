import { Failed } from "../../words/failed";
import { because, type Reason } from "../../words/reason";

/** No engine can run the model; the message gives the reason of each. */
export class NoEngineWorks extends Failed {
  override name = "NoEngineWorks";

  constructor(reasons: readonly Reason[]) {
    super("engines_none", reasons.reduce(after));
  }
}

const after = (said: Reason, next: Reason): Reason => because("two_sentences", said, next);
