import type { Options } from "../../scripts/browser/startBrowser";
import type { Outcome } from "./stage/outcome";
import type { Stage } from "./stage/stage";

/** One way to break the extension. What holds of every fault is judged by test/faults/run/judge.ts. */
export interface Fault {
  /** As `--only` takes it: words joined by hyphens. */
  readonly name: string;
  /** What is under way when it breaks. */
  readonly underWay: string;
  /** Part of `npm test`: it takes seconds, and no end-to-end test has it. */
  readonly quick?: true;
  /** Has a browser of its own, started like this: it changes the extension, or leaves no browser for the next fault. */
  readonly browser?: Options;
  /** No other tab is watched: the extension itself ends, or the engine is slow whatever happens. */
  readonly alone?: true;
  /** Pictures of the next page may get a reason in place of a verdict: nothing may be left that classifies. */
  readonly nextPage?: "answer";
  /** Deadline for all of `play`, in s, where it needs more than most. */
  readonly limit_s?: number;
  /** Puts something under way, breaks it, and waits for what becomes of it. */
  play(stage: Stage): Promise<Outcome>;
}

/** Faults of one kind, a file each in test/faults/kinds/. */
export interface Kind {
  readonly kind: string;
  readonly faults: readonly Fault[];
}
