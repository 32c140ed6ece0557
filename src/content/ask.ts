import { withSensitivity } from "../classifier/verdict";
import type { Answer, Unreadable } from "../protocol/answer";
import type { ClassifierLink } from "../protocol/classifier";
import type { Settings } from "../settings/schema";
import type { Entry, Ledger, Nearness } from "./ledger";
import { NoAccess, readPicture } from "./read";

/** Enough to keep the classifier busy; few, so that what is scrolled to next is asked next. */
const MOST_AT_ONCE = 12;
/** Every engine may have to be tried until its own deadline. */
const ANSWER_MS = 240_000;
const ORDER: Record<Nearness, number> = { shown: 0, near: 1, far: 2 };

export interface Asking {
  readonly ledger: Ledger;
  readonly classifier: ClassifierLink;
  /** What the user has granted, and has set: read anew for each picture. */
  readonly origins: () => readonly string[];
  readonly settings: () => Settings;
}

/** Asks for the pictures without an answer: those on screen first, then those near, then the rest. */
export class Asker {
  private underWay = 0;

  constructor(
    private readonly life: AbortSignal,
    private readonly asking: Asking,
  ) {}

  /** Asks as many as there is room for; call it whenever there may be more to ask. */
  pump(): void {
    while (this.underWay < MOST_AT_ONCE && !this.life.aborted) {
      const next = this.next();
      if (!next) return;
      void this.ask(next);
    }
  }

  /** Asks for this one now, whatever the others wait for. */
  async ask(entry: Entry): Promise<void> {
    if (entry.asking) return;
    const controller = new AbortController();
    entry.asking = controller;
    this.underWay++;
    const signal = AbortSignal.any([this.life, controller.signal]);
    try {
      const answer = await this.answerFor(signal, entry);
      if (!signal.aborted) this.asking.ledger.answer(entry, this.asWanted(answer));
    } catch (error) {
      if (!signal.aborted) this.asking.ledger.answer(entry, toAnswer(error));
    } finally {
      this.underWay--;
      if (entry.asking === controller) entry.asking = undefined;
      this.pump();
    }
  }

  private async answerFor(signal: AbortSignal, entry: Entry) {
    const { classifier, origins, settings } = this.asking;
    const picture = await readPicture(signal, entry.address, entry.elements, origins());
    const { model, engine } = settings();
    const patience = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
    return classifier.call((remote) => remote.classify(patience, { model, engine, picture }));
  }

  private asWanted(answer: Answer): Answer {
    return answer.state === "unreadable" ? answer : withSensitivity(answer, this.asking.settings().sensitivity);
  }

  private next(): Entry | undefined {
    const { ledger } = this.asking;
    let best: Entry | undefined;
    let order = Number.POSITIVE_INFINITY;
    for (const entry of ledger.pictures) {
      const rank = ORDER[ledger.nearness(entry)];
      if (rank >= order || entry.asking || entry.answer) continue;
      [best, order] = [entry, rank];
      if (order === ORDER.shown) break;
    }
    return best;
  }
}

function toAnswer(error: unknown): Unreadable {
  if (error instanceof NoAccess) return { state: "unreadable", code: "no-access", detail: "" };
  return { state: "unreadable", code: "classifier-failed", detail: error instanceof Error ? error.message : "" };
}
