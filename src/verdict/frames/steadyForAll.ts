import type { Said, Verdict } from "../../protocol/answer";
import { SteadyVerdict } from "./steadyVerdict";

/** What is shown of a stream of frames at any sensitivity: whoever shows it knows which one the user has chosen. */
export class SteadyForAll {
  private readonly fitted = new SteadyVerdict();
  private readonly cautious = new SteadyVerdict();
  private readonly bold = new SteadyVerdict();

  /** @param at when the frame was taken, in ms */
  next(verdict: Verdict, at: number): Verdict {
    const { cautious, bold } = this;
    return {
      ...this.fitted.next(verdict, "fitted", at),
      instead: {
        cautious: saidOf(cautious.next(verdict, "cautious", at)),
        bold: saidOf(bold.next(verdict, "bold", at)),
      },
    };
  }
}

function saidOf({ top5: _, instead: __, model: ___, engine: ____, ...said }: Verdict): Said {
  return said;
}
