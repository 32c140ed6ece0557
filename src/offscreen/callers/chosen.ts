import { pause } from "../../async/pause";
import type { Choice } from "../../protocol/picture";
import { Failed } from "../../words/failed";

/** Interval in ms between two questions of what is chosen: a page may ask for anything, as often as it likes. */
const BETWEEN_MS = 500;

/**
 * The model and the engine that the user chose. A page's script names them with each of its requests, since it forgets its
 * answers with a choice; one that was taken over could name any, and have the classifier load model after model. Nobody is
 * asked as long as all name the same.
 */
export class Chosen {
  private known: Choice | undefined;
  private asking: Promise<void> | undefined;
  private last = Number.NEGATIVE_INFINITY;

  constructor(private readonly ask: () => Promise<Choice>) {}

  /** @throws Failed where the user chose something else */
  async check(choice: Choice): Promise<void> {
    // A question that was under way already may have been answered before the user chose.
    for (let tries = 0; tries < 2; tries++) {
      if (this.is(choice)) return;
      this.asking ??= this.renew();
      await this.asking;
    }
    if (!this.is(choice)) throw new Failed("classifier_not_chosen");
  }

  private is({ model, engine }: Choice): boolean {
    return this.known?.model === model && this.known.engine === engine;
  }

  private async renew(): Promise<void> {
    try {
      const early = this.last + BETWEEN_MS - performance.now();
      if (early > 0) await pause(early);
      this.known = await this.ask();
    } finally {
      this.last = performance.now();
      this.asking = undefined;
    }
  }
}
