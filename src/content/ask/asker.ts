import { abortable } from "../../async/abortable";
import { Budget, type Holding } from "../../async/budget/budget";
import type { EngineId, Unreadable, Verdict } from "../../protocol/answer";
import type { Picture } from "../../protocol/picture";
import { UnreadableError } from "../../protocol/unreadableError";
import { withSensitivity } from "../../verdict/withSensitivity";
import { Failed } from "../../words/failed";
import { reasonOf } from "../../words/reason";
import { type Entry, wasSeen } from "../page/entry";
import { readPicture } from "../read/readPicture";
import type { AskerParts } from "./askerParts";
import { classify } from "./classify";
import { InFlight } from "./inFlight";
import { Recall } from "./recall";
import { settle } from "./settle";
import { Turns } from "./turns";

/** Bytes of files that this page has sent and that have no answer yet; a larger file is sent alone. */
const MAX_SENT_BYTES = 16 << 20;
/** Deadline for reading a picture and for its answer: every engine may have to be tried until its own deadline. */
const ANSWER_MS = 240_000;

/**
 * Asks the classifier about the pictures without an answer: first those on screen, then those near it, then the rest.
 * A request for a picture that has moved far away gives way to pictures on screen.
 */
export class Asker {
  private readonly inFlight: InFlight;
  private readonly recall: Recall;
  private readonly sent = new Budget({
    total: MAX_SENT_BYTES,
    each: MAX_SENT_BYTES,
    patienceMs: ANSWER_MS,
    evictsOwn: false,
  });
  /** Pictures without an answer that were looked up already. */
  private readonly turns = new Turns();
  /** The user has stopped the work: only pictures that the user asks for are classified. */
  stopped = false;
  /** Pictures that may show something else since their request began. */
  private readonly outdated = new WeakSet<Entry>();

  constructor(
    private readonly life: AbortSignal,
    private readonly parts: AskerParts,
  ) {
    this.inFlight = new InFlight(life, parts);
    this.recall = new Recall(life, parts, (entry) => this.place(entry));
    parts.ledger.onPicture((entry) => this.place(entry));
  }

  /** Starts as many requests as there is room for; call it whenever there may be more to ask. */
  pump(): void {
    if (this.stopped) return;
    void this.recall.more(() => this.pump());
    while (!this.life.aborted) {
      const next = this.turns.next(this.inFlight.slowServers());
      if (!next) return;
      if (!this.inFlight.makeRoomFor(next)) return void this.inFlight.watchSlow(() => this.pump());
      void this.ask(next, { givesWay: true });
    }
  }

  /** Whether requests are under way. */
  get busy(): boolean {
    return this.inFlight.any;
  }

  /** Aborts all requests, and starts no more until `goOn` is called. */
  stop(): void {
    this.stopped = true;
    this.parts.ledger.abort();
  }

  /** Undoes `stop`. */
  goOn(): void {
    this.stopped = false;
    this.parts.ledger.touch();
    this.pump();
  }

  /** Asks again about all that an engine said, which has become wrong. */
  distrust(engine: EngineId): void {
    this.parts.ledger.forgetAnswers(engine);
    this.pump();
  }

  /** Asks again about a picture that may show something else now: after the current request, where there is one. */
  askAgain(entry: Entry): void {
    if (this.stopped) return;
    if (entry.asking) this.outdated.add(entry);
    else void this.ask(entry);
  }

  /**
   * Asks about a picture now, even where there is no room.
   *
   * @param options `givesWay`: the request may be given up for a picture on screen
   */
  async ask(entry: Entry, { givesWay = false } = {}): Promise<void> {
    if (entry.asking) return;
    const controller = new AbortController();
    const request = { entry, controller, since: performance.now(), givesWay, slow: false };
    const asked = [...entry.spots];
    entry.asking = controller;
    this.outdated.delete(entry);
    this.inFlight.add(request);
    const signal = AbortSignal.any([this.life, controller.signal]);
    try {
      const answer = await this.answerFor(signal, entry);
      if (!signal.aborted) {
        this.parts.ledger.answer(entry, withSensitivity(answer, this.parts.settings().sensitivity));
        void settle(this.life, this.parts, entry, answer);
      }
    } catch (error) {
      // Of elements that have left the page meanwhile, nothing could be read: those in their place are asked.
      if (!asked.some((spot) => entry.spots.has(spot))) this.place(entry);
      // A verdict from the screen stands where nothing better can be had.
      else if (!signal.aborted && !wasSeen(entry)) this.parts.ledger.answer(entry, toAnswer(error));
    } finally {
      this.inFlight.delete(request);
      if (entry.asking === controller) entry.asking = undefined;
      if (this.outdated.delete(entry) && !signal.aborted) this.askAgain(entry);
      this.pump();
    }
  }

  private async answerFor(signal: AbortSignal, entry: Entry): Promise<Verdict> {
    const { origins, readFromScreen } = this.parts;
    const patience = new AbortController();
    const tired = () => patience.abort(new Failed("classifier_silent", ANSWER_MS / 1000));
    const timer = setTimeout(tired, ANSWER_MS);
    const either = AbortSignal.any([signal, patience.signal]);
    const held: Holding[] = [];
    const room = async (bytes: number) => void held.push(await this.sent.acquire(either, undefined, bytes));
    try {
      const use = (picture: Picture) => classify(either, this.parts, picture, ANSWER_MS);
      const means = { origins: origins(), readFromScreen, room };
      const { result, way } = await abortable(either, readPicture(either, entry, means, use));
      return way === "screen" ? { ...result, fromScreen: true } : result;
    } finally {
      clearTimeout(timer);
      for (const holding of held) holding.release();
    }
  }

  /** Lets a picture wait for what is to be done with it next, if there is anything. */
  private place(entry: Entry): void {
    const { ledger } = this.parts;
    const open = entry.spots.size > 0 && !entry.answer;
    const known = open && !this.recall.mayKnow(entry);
    if (open && !known) this.recall.turns.put(entry, ledger.nearness(entry));
    else this.recall.turns.delete(entry);
    if (known) this.turns.put(entry, ledger.nearness(entry));
    else this.turns.delete(entry);
  }
}

function toAnswer(error: unknown): Unreadable {
  if (error instanceof UnreadableError) return error.toAnswer();
  return { state: "unreadable", code: "classifier-failed", detail: reasonOf(error) };
}
