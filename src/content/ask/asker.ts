import type { Answer, Unreadable } from "../../protocol/answer";
import type { ClassifierLink } from "../../protocol/classifierLink";
import { UnreadableError } from "../../protocol/unreadableError";
import type { Settings } from "../../settings/schema";
import { withSensitivity } from "../../verdict/withSensitivity";
import { Failed } from "../../words/failed";
import { reasonOf } from "../../words/reason";
import type { Entry, Ledger, Nearness } from "../page/ledger";
import type { WhileHidden } from "../read/readFromScreen";
import { readPicture } from "../read/readPicture";
import { InFlight, serverOf } from "./inFlight";
import { Recall } from "./recall";
import { retryWithReferer } from "./retryWithReferer";

/** Every engine may have to be tried until its own deadline. */
const ANSWER_MS = 240_000;
const ORDER: Record<Nearness, number> = { shown: 0, near: 1, far: 2 };

export interface AskerParts {
  readonly ledger: Ledger;
  readonly classifier: ClassifierLink;
  /** What the user has granted, and has set: read anew for each picture. */
  readonly origins: () => readonly string[];
  readonly settings: () => Settings;
  readonly whileHidden: WhileHidden;
}

/**
 * Asks for the pictures without an answer: those on screen first, then those
 * near, then the rest. What was asked for when it was near, and is far now, gives
 * way to what is on screen.
 */
export class Asker {
  private readonly inFlight: InFlight;
  private readonly recall: Recall;
  /** The user has stopped the work: nothing is asked on its own. */
  stopped = false;
  /** Those that show something else since they were read. */
  private readonly outdated = new WeakSet<Entry>();

  constructor(
    private readonly life: AbortSignal,
    private readonly parts: AskerParts,
  ) {
    this.inFlight = new InFlight(life, parts);
    this.recall = new Recall(life, parts);
  }

  /** Asks as many as there is room for; call it whenever there may be more to ask. */
  pump(): void {
    if (this.stopped) return;
    void this.recall.more(() => this.pump());
    while (!this.life.aborted) {
      const next = this.next();
      if (!next) return;
      if (!this.inFlight.makeRoomFor(next)) return void this.inFlight.watchSlow(() => this.pump());
      void this.ask(next, { givesWay: true });
    }
  }

  /** Whether answers are under way. */
  get busy(): boolean {
    return this.inFlight.any;
  }

  /** Ends what is under way, and asks for no more until it is told to go on. */
  stop(): void {
    this.stopped = true;
    for (const { asking } of this.parts.ledger.pictures) asking?.abort();
    this.parts.ledger.touch();
  }

  goOn(): void {
    this.stopped = false;
    this.parts.ledger.touch();
    this.pump();
  }

  /** Asks for one that shows something else now; where an answer is under way, after that. */
  askAgain(entry: Entry): void {
    if (this.stopped) return;
    if (entry.asking) this.outdated.add(entry);
    else void this.ask(entry);
  }

  /** Asks for this one now, whatever the others wait for. */
  async ask(entry: Entry, { givesWay = false } = {}): Promise<void> {
    if (entry.asking) return;
    const controller = new AbortController();
    const request = { entry, controller, since: performance.now(), givesWay, slow: false };
    entry.asking = controller;
    this.outdated.delete(entry);
    this.inFlight.add(request);
    const signal = AbortSignal.any([this.life, controller.signal]);
    try {
      const answer = await this.answerFor(signal, entry);
      if (!signal.aborted) this.parts.ledger.answer(entry, this.asWanted(answer));
    } catch (error) {
      if (!signal.aborted) this.parts.ledger.answer(entry, toAnswer(error));
    } finally {
      this.inFlight.delete(request);
      if (entry.asking === controller) entry.asking = undefined;
      if (this.outdated.delete(entry) && !signal.aborted) this.askAgain(entry);
      this.pump();
    }
  }

  private async answerFor(signal: AbortSignal, entry: Entry) {
    const { classifier, origins, settings, whileHidden } = this.parts;
    const picture = await readPicture(signal, entry, { origins: origins(), whileHidden });
    const { model, engine } = settings();
    const patience = new AbortController();
    const tired = () => patience.abort(new Failed("classifier_silent", ANSWER_MS / 1000));
    const timer = setTimeout(tired, ANSWER_MS);
    try {
      const either = AbortSignal.any([signal, patience.signal]);
      return await retryWithReferer(picture, origins(), () =>
        classifier.call((remote) => remote.classify(either, { model, engine, picture })),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  private asWanted(answer: Answer): Answer {
    return answer.state === "unreadable" ? answer : withSensitivity(answer, this.parts.settings().sensitivity);
  }

  private next(): Entry | undefined {
    const { ledger } = this.parts;
    const slowServers = this.inFlight.slowServers();
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

function toAnswer(error: unknown): Unreadable {
  if (error instanceof UnreadableError) return error.toAnswer();
  return { state: "unreadable", code: "classifier-failed", detail: reasonOf(error) };
}
