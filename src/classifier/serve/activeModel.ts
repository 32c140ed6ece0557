import { defaultModel, findModel } from "../../models/catalogue";
import type { ModelEntry } from "../../models/entry";
import { ModelUnavailable } from "../../models/loadFiles";
import type { EngineId, Verdict } from "../../protocol/answer";
import type { ClassifyRequest, EngineChoice } from "../../protocol/picture";
import { YIELD_MS } from "../../protocol/yieldCpuWhileScrolled";
import { Failed } from "../../words/failed";
import type { Reason } from "../../words/reason";
import { ENGINES } from "../engines";
import type { Attempt } from "../select/chooseEngine";
import { NoEngineWorks } from "../select/noEngineWorks";
import { EngineFailed, Session } from "./session";

/**
 * One model is open at a time, the one that was asked for last, on an engine
 * that works; where that one fails, the next takes over.
 */
export class ActiveModel {
  private readonly excluded = new Map<EngineId, Reason>();
  private opening: { key: string; session: Promise<Session> } | undefined;
  /** The session of `opening`, once it is there. */
  session: Session | undefined;
  /** Why that is not of the model that was asked for; undefined where it is. */
  problem: Reason | undefined;
  private sparingUntil = Number.NEGATIVE_INFINITY;
  /** What is under way in each session. */
  private readonly users = new Map<Promise<Session>, Set<Promise<unknown>>>();

  /** @param report is told what becomes of each engine */
  constructor(private readonly report: (attempt: Attempt) => void) {}

  /** Never use this engine again; `reason` is what the user reads. */
  exclude(engine: EngineId, reason: Reason): void {
    this.excluded.set(engine, reason);
    this.report({ engine, outcome: "failed", reason });
  }

  /** Whether it is there already, or on its way. */
  isAskedFor(model: string, choice: EngineChoice): boolean {
    return this.opening?.key === keyOf(model, choice);
  }

  /**
   * @returns what serves, which is another model where this one cannot be had
   * @throws Error where there is no such model, or no engine works
   */
  ask(model: string, choice: EngineChoice): Promise<Session> {
    const key = keyOf(model, choice);
    if (this.opening?.key === key) return this.opening.session;
    const session = this.replace(this.opening?.session, model, choice);
    const opening = { key, session };
    this.opening = opening;
    // A failed promise is never kept: the next picture tries anew.
    session.catch(() => {
      if (this.opening === opening) this.opening = undefined;
    });
    return session;
  }

  /** On the engine that serves; where it fails, on the next one. */
  async infer(signal: AbortSignal, request: ClassifyRequest, pixels: Uint8Array<ArrayBuffer>): Promise<Verdict> {
    const { model, engine } = request;
    for (let tries = 0; tries < ENGINES.length; tries++) {
      const opening = this.ask(model, engine);
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

  /** Leaves a processor to others for a moment, whichever session serves by then. */
  spare(): void {
    this.sparingUntil = performance.now() + YIELD_MS;
    this.session?.spare(this.sparingUntil);
  }

  /** The engines were timed on this model: from the next picture on the fastest serves. */
  prefer(entry: ModelEntry, fastest: EngineId): void {
    if (!this.opening || this.session?.entry !== entry) return;
    this.session.fastest = fastest;
    if (this.session.engine.id !== fastest) this.opening.key = "";
  }

  /** tfjs has one active backend: the old model finishes and leaves before the new one comes. */
  private async replace(old: Promise<Session> | undefined, model: string, choice: EngineChoice) {
    await Promise.allSettled(old ? (this.users.get(old) ?? []) : []);
    (await old?.catch(() => undefined))?.dispose();
    this.session = undefined;
    this.problem = undefined;
    try {
      this.session = await this.start(await findModel(model), choice);
    } catch (error) {
      if (!(error instanceof ModelUnavailable)) throw error;
      this.problem = error.reason;
      this.session = await this.start(await defaultModel(), choice);
    }
    this.session.spare(this.sparingUntil);
    return this.session;
  }

  private async start(entry: ModelEntry, choice: EngineChoice): Promise<Session> {
    // Not the signal of the picture that happened to come first: others wait for the session too.
    const { signal } = new AbortController();
    const open = () => Session.open(signal, entry, choice, this.excluded, this.report);
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof NoEngineWorks) || this.excluded.size === 0) throw error;
      // Better one that has failed once than none.
      this.excluded.clear();
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

const keyOf = (model: string, choice: EngineChoice) => `${model} ${choice}`;
