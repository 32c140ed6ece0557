import type { Verdict } from "../../protocol/answer";
import type { Settings } from "../../settings/schema";
import { withSensitivity } from "../withSensitivity";

type Sensitivity = Settings["sensitivity"];

/**
 * Time in ms for which another label must be said before it is shown: what takes a tenth of a second still feels
 * immediate. https://www.nngroup.com/articles/response-times-3-important-limits/
 */
const HOLD_MS = 100;
/** Time in ms after which a label goes that is not said any more, even where nothing else is said for long. */
const LONGEST_MS = 250;
/** The sensitivity by which a label that is shown may stay: a little doubt does not take it away. */
const STAYS: Readonly<Record<Sensitivity, Sensitivity>> = { cautious: "fitted", fitted: "bold", bold: "bold" };

/** What is shown of a stream of frames: a label stays until another is clearly better for some time. */
export class SteadyVerdict {
  private shown: Verdict | undefined;
  /** When what is shown was last said. */
  private saidAt = 0;
  private other = "";
  /** When something else than `other` was last said. */
  private otherFrom = 0;
  private last = 0;

  /**
   * @param verdict of the newest frame
   * @param at when that was taken, in ms
   */
  next(verdict: Verdict, sensitivity: Sensitivity, at: number): Verdict {
    const now = withSensitivity(verdict, sensitivity);
    const stays = [now, withSensitivity(verdict, STAYS[sensitivity])].find((one) => nameOf(one) === this.name);
    if (stays) {
      this.saidAt = at;
      this.other = "";
      this.shown = stays;
    } else {
      if (nameOf(now) !== this.other) this.otherFrom = this.last;
      this.other = nameOf(now);
      if (at - this.otherFrom >= HOLD_MS || at - this.saidAt >= LONGEST_MS) this.show(now, at);
    }
    this.last = at;
    return this.shown ?? this.show(now, at);
  }

  private get name(): string | undefined {
    return this.shown && nameOf(this.shown);
  }

  private show(verdict: Verdict, at: number): Verdict {
    this.saidAt = at;
    this.other = "";
    this.shown = verdict;
    return verdict;
  }
}

/** What a verdict names; the same with other probabilities is no other label. */
const nameOf = ({ state, family, candidates }: Verdict): string =>
  state === "unrecognised" ? state : `${state} ${family?.word ?? candidates[0]?.label}`;
