import { swallow } from "../../debug";
import { defaultModel, findModel } from "../../models/catalogue";
import type { ModelEntry } from "../../models/entry";
import { ModelUnavailable } from "../../models/loadFiles";
import { stateOfStored } from "../../models/storage";
import type { EngineId, Verdict } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import { YIELD_MS } from "../../protocol/yieldCpuWhileScrolled";
import { Failed } from "../../words/failed";
import type { Reason } from "../../words/reason";
import { ENGINES } from "../engines";
import type { Attempt } from "../select/chooseEngine";
import type { Decode } from "./decode";
import { EngineFailed } from "./engineFailed";
import { MissedModel } from "./missedModel";
import { keyOf, type Opening, openingOf } from "./opening";
import { openSession } from "./openSession";
import { OtherSize } from "./otherSize";
import type { Session } from "./session";
import { Users } from "./users";
import type { Wanted } from "./wanted";
import { WatchedWork, type Watcher } from "./watchedWork";
import { type Asked, withLater } from "./withLater";

/** The model that was asked for last, on an engine that works. If that engine fails, the next one takes over. */
export class ActiveModel {
  private readonly excluded = new Map<EngineId, Reason>();
  /** Models that an engine failed to prove: see `Wanted`. */
  private readonly whole = new Set<string>();
  private opening: Opening | undefined;
  /** The session of `opening`, once it is open. */
  session: Session | undefined;
  /** The model asked for, where that session runs another. */
  private missed: MissedModel | undefined;
  private yieldingUntil = Number.NEGATIVE_INFINITY;
  private readonly users = new Users<Promise<Session>>();
  private readonly work = new WatchedWork(() => this.session);
  /** Number of runs of the network, by what they were for, of whichever model. */
  readonly runs: Wanted["runs"] = { middle: 0, end: 0, secondLook: 0 };

  /**
   * @param report called with each attempt at an engine as it begins and ends
   * @param forget called where an engine has become wrong: what it said since a time is not to be kept
   * @param running called with an engine when it begins a run in this thread, and without one when that has ended
   */
  constructor(
    private readonly report: (attempt: Attempt) => void,
    private readonly forget: (engine: EngineId, since: number) => void,
    private readonly running: Wanted["running"],
  ) {}

  /** Why the session runs another model than the one asked for; undefined where it does not. */
  get problem(): Reason | undefined {
    return this.missed?.reason;
  }

  /** @param watcher replaces any earlier one */
  watch(watcher: Watcher): void {
    this.work.watcher = watcher;
  }

  /** Never uses this engine again; `reason` is what the user reads. */
  exclude(engine: EngineId, reason: Reason): void {
    this.excluded.set(engine, reason);
    this.report({ engine, outcome: "failed", reason });
  }

  /** Whether what this engine says may be kept: it has not failed since it was said. */
  trusts(engine: EngineId): boolean {
    return !this.excluded.has(engine);
  }

  private readonly distrust: Wanted["distrust"] = (engine, reason, since, model) => {
    if (model) this.whole.add(model);
    else this.exclude(engine, reason);
    this.forget(engine, since);
  };

  /** Whether the session for this choice is open or being opened. */
  isAskedFor = (choice: Choice): boolean => this.opening?.key === keyOf(choice);

  /**
   * Opens a session for this choice, unless that is the one in use.
   *
   * @returns the session in use; of the default model if `model` is unavailable, until its files change
   * @throws Error where no engine works
   */
  ask = (choice: Choice): Promise<Session> => this.open(choice).session;

  private open(choice: Choice): Opening {
    if (this.opening?.key === keyOf(choice)) {
      void this.lookAgain(this.opening);
      return this.opening;
    }
    const opening = openingOf(choice, this.replace(this.opening?.session, choice));
    this.opening = opening;
    // A failed promise is never kept: the next picture tries again.
    opening.session.catch(() => {
      if (this.opening === opening) this.opening = undefined;
    });
    return opening;
  }

  /** Runs the model on the engine in use; where that fails, on the next one. */
  infer(signal: AbortSignal, question: Asked, decode: Decode): Promise<Verdict> {
    return this.work.during(() => this.inferOnAny(signal, question, decode));
  }

  /** Leaves a processor to others for a moment, whichever session is in use by then. */
  yieldCpu(): void {
    this.yieldingUntil = performance.now() + YIELD_MS;
    this.session?.yieldCpu(this.yieldingUntil);
  }

  /** Uses `fastest` from the next picture on: the engines were timed on this model. */
  prefer(entry: ModelEntry, fastest: EngineId): void {
    if (!this.opening || this.session?.entry !== entry) return;
    this.session.fastest = fastest;
    if (this.session.engine.id !== fastest) this.opening.key = "";
  }

  private async inferOnAny(signal: AbortSignal, question: Asked, decode: Decode): Promise<Verdict> {
    // Decoded while the model is opened, which takes longer.
    let squares = await decode(await this.open(question).size);
    for (let tries = 0; tries < ENGINES.length; tries++) {
      const opening = this.ask(question);
      const given = squares;
      // A look that was put off is work like any other.
      const counted = withLater(question, (look) => this.work.during(() => this.users.using(opening, look())));
      try {
        const run = opening.then((session) => session.run(signal, given, counted));
        return await this.users.using(opening, run);
      } catch (error) {
        if (error instanceof OtherSize) {
          squares = await decode(error.inputSize);
          continue;
        }
        if (!(error instanceof EngineFailed)) throw error;
        if (!error.alone) this.exclude(error.engine, error.why);
        if (this.opening?.session === opening) this.opening = undefined;
      }
    }
    throw new Failed("engines_all_failed");
  }

  /** Has the model that was asked for opened again once its files have changed since it could not be used. */
  private async lookAgain(opening: Opening): Promise<void> {
    if ((await this.missed?.hasChanged()) && this.opening === opening) opening.key = "";
  }

  /** Opens a session once the old one has finished and is disposed of: tfjs has one active backend. */
  private async replace(old: Promise<Session> | undefined, { model, engine }: Choice): Promise<Session> {
    if (old) await this.users.done(old);
    (await old?.catch(swallow("the model before")))?.dispose();
    this.session = undefined;
    this.missed = undefined;
    const { excluded, whole, report, distrust, running, runs } = this;
    const wanted = { choice: engine, excluded, whole, report, distrust, running, runs };
    const state = model ? await stateOfStored(model) : "";
    try {
      this.session = await openSession(await findModel(model), wanted);
    } catch (error) {
      if (!(error instanceof ModelUnavailable)) throw error;
      this.missed = new MissedModel(model, error.reason, state);
      this.session = await openSession(await defaultModel(), wanted);
    }
    this.session.yieldCpu(this.yieldingUntil);
    return this.session;
  }
}
