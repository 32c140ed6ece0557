import type { Verdict } from "../../protocol/answer";

type Look = () => Promise<Verdict>;

/** Holds a second look until it is taken, and nothing else of its picture: that may be many megabytes. */
export class PutOff {
  again: Look | undefined;

  /** @param keep keeps the last word, and returns it */
  constructor(private readonly keep: (verdict: Verdict) => Verdict) {}

  readonly later = (look: Look): void => {
    this.again = () => look().then(this.keep);
  };
}
