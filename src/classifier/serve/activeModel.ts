import { defaultModel, findModel } from "../../models/catalogue";
import type { ModelEntry } from "../../models/entry";
import { ModelUnavailable } from "../../models/loadFiles";
import type { EngineId, Verdict } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import { YIELD_MS } from "../../protocol/yieldCpuWhileScrolled";
import { Failed } from "../../words/failed";
import type { Reason } from "../../words/reason";
import { ENGINES } from "../engines";
import type { Attempt } from "../select/chooseEngine";
import { NoEngineWorks } from "../select/noEngineWorks";
import { EngineFailed, Session } from "./session";

/** Watches whether the model has pictures to work on. */
export interface Watcher {
  /** Called when a picture is given to the model. */
  busy(): void;
  /** Called with the session in use when the model has finished its last picture. */
  quiet(session: Session): void;
}

/** The model that was asked for last, on an engine that works. If that engine fails, the next one takes over. */
export class ActiveModel {
  private readonly excluded = new Map<EngineId, Reason>();
  private opening: { key: string; session: Promise<Session> } | undefined;
  /** The session of `opening`, once it is open. */
  session: Session | undefined;
  /** Why that session runs another model than the one asked for; undefined where it does not. */
  problem: Reason | undefined;
  private yieldingUntil = Number.NEGATIVE_INFINITY;
  /** The work that is under way in each session. */
  private readonly users = new Map<Promise<Session>, Set<Promise<unknown>>>();
  private watcher: Watcher | undefined;
  /** Number of pictures that the model is working on. */
  private underWay = 0;

  /** @param report called with each attempt at an engine as it begins and ends */
  constructor(private readonly report: (attempt: Attempt) => void) {}

  /** @param watcher replaces any earlier one */
  watch(watcher: Watcher): void {
    this.watcher = watcher;
  }

  /** Never uses this engine again; `reason` is what the user reads. */
  exclude(engine: EngineId, reason: Reason): void {
    this.excluded.set(engine, reason);
    this.report({ engine, outcome: "failed", reason });
  }

  /** Whether the session for this choice is open or being opened. */
  isAskedFor(choice: Choice): boolean {
    return this.opening?.key === keyOf(choice);
  }

  /**
   * Opens a session for this choice, unless that is the one in use.
   *
   * @returns the session in use; of the default model if `model` is unavailable
   * @throws Error where there is no such model, or no engine works
   */
  ask(choice: Choice): Promise<Session> {
    const key = keyOf(choice);
    if (this.opening?.key === key) return this.opening.session;
    const session = this.replace(this.opening?.session, choice);
    const opening = { key, session };
    this.opening = opening;
    // A failed promise is never kept: the next picture tries again.
    session.catch(() => {
      if (this.opening === opening) this.opening = undefined;
    });
    return session;
  }

  /**
   * Runs the model on the engine in use; where that fails, on the next one.
   * @param pixels RGB, size × size × 3
   */
  async infer(signal: AbortSignal, choice: Choice, pixels: Uint8Array<ArrayBuffer>): Promise<Verdict> {
    this.watcher?.busy();
    this.underWay++;
    try {
      return await this.inferOnAny(signal, choice, pixels);
    } finally {
      this.underWay--;
      if (this.underWay === 0 && this.session) this.watcher?.quiet(this.session);
    }
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

  private async inferOnAny(signal: AbortSignal, choice: Choice, pixels: Uint8Array<ArrayBuffer>): Promise<Verdict> {
    for (let tries = 0; tries < ENGINES.length; tries++) {
      const opening = this.ask(choice);
      const verdict = opening.then((session) => session.run(signal, pixels));
      try {
        return await this.using(opening, verdict);
      } catch (error) {
        if (!(error instanceof EngineFailed)) throw error;
        this.exclude(error.engine, error.why);
        if (this.opening?.session === opening) this.opening = undefined;
      }
    }
    throw new Failed("engines_all_failed");
  }

  /** Opens a session once the old one has finished and is disposed of: tfjs has one active backend. */
  private async replace(old: Promise<Session> | undefined, { model, engine }: Choice): Promise<Session> {
    await Promise.allSettled(old ? (this.users.get(old) ?? []) : []);
    (await old?.catch(() => undefined))?.dispose();
    this.session = undefined;
    this.problem = undefined;
    try {
      this.session = await this.open(await findModel(model), engine);
    } catch (error) {
      if (!(error instanceof ModelUnavailable)) throw error;
      this.problem = error.reason;
      this.session = await this.open(await defaultModel(), engine);
    }
    this.session.yieldCpu(this.yieldingUntil);
    return this.session;
  }

  private async open(entry: ModelEntry, choice: Choice["engine"]): Promise<Session> {
    // Not the signal of the picture that happened to come first: others wait for the session too.
    const { signal } = new AbortController();
    const { excluded, report } = this;
    const open = () => Session.open(signal, entry, { choice, excluded, report });
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof NoEngineWorks) || excluded.size === 0) throw error;
      // Better an engine that has failed once than none.
      excluded.clear();
      return open();
    }
  }

  private async using<T>(session: Promise<Session>, work: Promise<T>): Promise<T> {
    const users = this.users.get(session) ?? new Set();
    this.users.set(session, users.add(work));
    try {
      return await work;
    } finally {
      users.delete(work);
      if (users.size === 0) this.users.delete(session);
    }
  }
}

const keyOf = ({ model, engine }: Choice) => `${model} ${engine}`;
