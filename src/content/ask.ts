import { withSensitivity } from "../classifier/verdict";
import type { Answer, Unreadable } from "../protocol/answer";
import type { ClassifierLink } from "../protocol/classifier";
import type { Settings } from "../settings/schema";
import { message } from "../words/message";
import { CannotRead } from "./cannotRead";
import type { Entry, Ledger, Nearness } from "./ledger";
import { readPicture } from "./read";
import { Recall } from "./recall";
import { withReferer } from "./referer";

/** Enough to keep the classifier busy; few, so that what is scrolled to next is asked next. */
const MOST_AT_ONCE = 12;
/** A picture that takes longer waits for its server, unless the classifier has much to do. */
const SLOW_MS = 1_500;
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

/** A request under way. */
interface Asked {
  readonly entry: Entry;
  readonly controller: AbortController;
  readonly since: number;
  /** Asked for by name: it gives way to no other. */
  readonly named: boolean;
  /** It waits for its server, and takes no place from the others. */
  slow: boolean;
}

/**
 * Asks for the pictures without an answer: those on screen first, then those
 * near, then the rest. What was asked for when it was near, and is far now, gives
 * way to what is on screen.
 */
export class Asker {
  private readonly underWay = new Set<Asked>();
  private readonly recall: Recall;
  private watching = false;

  constructor(
    private readonly life: AbortSignal,
    private readonly asking: Asking,
  ) {
    this.recall = new Recall(life, asking);
  }

  /** Asks as many as there is room for; call it whenever there may be more to ask. */
  pump(): void {
    void this.recall.more(() => this.pump());
    while (!this.life.aborted) {
      const next = this.next();
      if (!next) return;
      if (this.full && !this.makeRoom(next)) return void this.watchSlow();
      void this.ask(next, false);
    }
  }

  /** Asks for this one now, whatever the others wait for. */
  async ask(entry: Entry, named = true): Promise<void> {
    if (entry.asking) return;
    const controller = new AbortController();
    const asked = { entry, controller, since: performance.now(), named, slow: false };
    entry.asking = controller;
    this.underWay.add(asked);
    const signal = AbortSignal.any([this.life, controller.signal]);
    try {
      const answer = await this.answerFor(signal, entry);
      if (!signal.aborted) this.asking.ledger.answer(entry, this.asWanted(answer));
    } catch (error) {
      if (!signal.aborted) this.asking.ledger.answer(entry, toAnswer(error));
    } finally {
      this.underWay.delete(asked);
      if (entry.asking === controller) entry.asking = undefined;
      this.pump();
    }
  }

  private async answerFor(signal: AbortSignal, entry: Entry) {
    const { classifier, origins, settings } = this.asking;
    const picture = await readPicture(signal, entry, origins());
    const { model, engine } = settings();
    const patience = new AbortController();
    const tired = () => patience.abort(new Error(message("classifier_silent", ANSWER_MS / 1000)));
    const timer = setTimeout(tired, ANSWER_MS);
    try {
      const either = AbortSignal.any([signal, patience.signal]);
      return await withReferer(picture, origins(), () =>
        classifier.call((remote) => remote.classify(either, { model, engine, picture })),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  private get full(): boolean {
    return this.underWay.size >= MOST_AT_ONCE && [...this.underWay].filter(({ slow }) => !slow).length >= MOST_AT_ONCE;
  }

  /** Whether something far was given up for `next`; it is asked for again in its turn. */
  private makeRoom(next: Entry): boolean {
    const { ledger } = this.asking;
    if (ledger.nearness(next) === "far") return false;
    const far = [...this.underWay].findLast(
      ({ entry, named, slow }) => !named && !slow && ledger.nearness(entry) === "far",
    );
    if (!far) return false;
    this.underWay.delete(far);
    far.entry.asking = undefined;
    far.controller.abort();
    return true;
  }

  /** While there is no room: lets go of the places of those that wait for their server, not for the classifier. */
  private async watchSlow(): Promise<void> {
    if (this.watching) return;
    this.watching = true;
    while (this.full && !this.life.aborted) {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      const status = await this.asking.classifier.call((remote) => remote.status(this.life)).catch(() => undefined);
      const old = [...this.underWay].filter(({ since, slow }) => !slow && performance.now() - since >= SLOW_MS);
      // The classifier takes them in turn: the oldest are not among those that wait for it.
      for (const asked of old.slice(0, Math.max(0, old.length - (status?.waiting ?? old.length)))) asked.slow = true;
    }
    this.watching = false;
    this.pump();
  }

  private asWanted(answer: Answer): Answer {
    return answer.state === "unreadable" ? answer : withSensitivity(answer, this.asking.settings().sensitivity);
  }

  private next(): Entry | undefined {
    const { ledger } = this.asking;
    const slowServers = new Set([...this.underWay].filter(({ slow }) => slow).map(({ entry }) => serverOf(entry)));
    let best: Entry | undefined;
    let order = Number.POSITIVE_INFINITY;
    for (const entry of ledger.pictures) {
      if (entry.asking || entry.answer || !this.recall.done(entry)) continue;
      const late = slowServers.size > 0 && slowServers.has(serverOf(entry)) ? 0.5 : 0;
      const rank = ORDER[ledger.nearness(entry)] + late;
      if (rank >= order) continue;
      [best, order] = [entry, rank];
      if (order === ORDER.shown) break;
    }
    return best;
  }
}

const serverOf = ({ address }: Entry) => (URL.canParse(address) ? new URL(address).host : "");

function toAnswer(error: unknown): Unreadable {
  if (error instanceof CannotRead) return error.toAnswer();
  return { state: "unreadable", code: "classifier-failed", detail: error instanceof Error ? error.message : "" };
}
