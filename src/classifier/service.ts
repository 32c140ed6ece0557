import { defaultModel, findModel } from "../models/catalogue";
import type { ModelEntry } from "../models/entry";
import { ModelUnavailable } from "../models/load";
import type { Answer, EngineId, Verdict } from "../protocol/answer";
import type { EngineChoice, Request } from "../protocol/picture";
import { type Attempt, NoEngineWorks } from "./choose";
import { Comparison, type Measure } from "./compare";
import { ENGINES } from "./engines";
import { type Counts, Pictures } from "./pictures";
import type { Rasterise } from "./pixels/decode";
import { Results } from "./results/results";
import { EngineFailed, Session } from "./session";
import { UnreadableError } from "./unreadable";

/** What the worker asks of the page that hosts it. */
export interface Host {
  rasterise: Rasterise;
  measure: Measure;
  report(attempt: Attempt): void;
}

/** Which model and engine serve, what became of each engine, and what was done since the classifier was started. */
export interface Status extends Counts {
  readonly model: string | undefined;
  /** Why that is not the one that was chosen; undefined where it is. */
  readonly problem: string | undefined;
  readonly engine: EngineId | undefined;
  /** Whether that is known to be the one that takes the least time here. */
  readonly fastest: boolean;
  /** Of the processor; undefined where no engine serves. */
  readonly threads: number | undefined;
  readonly attempts: readonly Attempt[];
  readonly millisecondsPerPicture: number | undefined;
}

/** The classifier: pictures in, answers out. One model is loaded at a time. */
export class Service {
  private readonly excluded = new Map<EngineId, string>();
  private readonly attempts = new Map<EngineId, Attempt>();
  private opening: { key: string; session: Promise<Session> } | undefined;
  /** The session of `opening`, once it is there. */
  private open: Session | undefined;
  private problem: string | undefined;
  /** What is under way in each session. */
  private readonly users = new Map<Promise<Session>, Set<Promise<unknown>>>();

  private readonly pictures: Pictures;
  private readonly comparison: Comparison;

  constructor(private readonly host: Host) {
    const models = {
      find: findModel,
      isOpen: (model: string, choice: EngineChoice) => this.opening?.key === keyOf(model, choice),
      open: async (model: string, choice: EngineChoice) => (await this.session(model, choice)).entry,
      infer: this.infer.bind(this),
    };
    this.pictures = new Pictures(models, new Results(), host.rasterise);
    this.comparison = new Comparison(host.measure, (entry, engine) => {
      if (!this.opening || this.open?.entry !== entry) return;
      this.open.fastest = engine;
      // From the next picture on another one serves.
      if (this.open.engine !== engine) this.opening.key = "";
    });
  }

  /** Never use this engine again; `reason` is what the user reads. */
  exclude(engine: EngineId, reason: string): void {
    this.excluded.set(engine, reason);
    this.note({ engine, outcome: "failed", reason });
  }

  status(): Status {
    return {
      ...this.pictures.counts,
      model: this.open?.entry.id,
      problem: this.problem,
      engine: this.open?.engine,
      fastest: this.open !== undefined && this.open.engine === this.open.fastest,
      threads: this.open?.threads,
      attempts: [...this.attempts.values()],
      millisecondsPerPicture: this.open?.millisecondsPerPicture,
    };
  }

  /**
   * @param page the origin of the page that shows it; empty where it has none
   * @returns a verdict, or why the picture cannot be read
   * @throws Error where there is no such model, or no engine works
   */
  async classify(signal: AbortSignal, request: Request, page: string): Promise<Answer> {
    try {
      return await this.pictures.classify(signal, request, page);
    } catch (error) {
      if (error instanceof UnreadableError) return error.toAnswer();
      throw error;
    }
  }

  /** On the engine that serves; where it fails, on the next one. */
  private async infer(
    signal: AbortSignal,
    model: string,
    choice: EngineChoice,
    pixels: Uint8Array<ArrayBuffer>,
  ): Promise<Verdict> {
    for (let tries = 0; tries < ENGINES.length; tries++) {
      const opening = this.session(model, choice);
      const verdict = opening.then((session) => session.classify(signal, pixels));
      try {
        return await this.using(opening, verdict);
      } catch (error) {
        if (!(error instanceof EngineFailed)) throw error;
        this.exclude(error.engine, error.reason);
        if (this.opening?.session === opening) this.opening = undefined;
      }
    }
    throw new Error("Every engine failed while it worked. Restart the browser.");
  }

  private session(model: string, choice: EngineChoice): Promise<Session> {
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

  /** tfjs has one active backend: the old model finishes and leaves before the new one comes. */
  private async replace(old: Promise<Session> | undefined, model: string, choice: EngineChoice) {
    await Promise.allSettled(old ? (this.users.get(old) ?? []) : []);
    (await old?.catch(() => undefined))?.dispose();
    this.open = undefined;
    this.problem = undefined;
    const open = (entry: ModelEntry) => this.openSession(entry, choice);
    try {
      this.open = await open(await findModel(model));
    } catch (error) {
      if (!(error instanceof ModelUnavailable)) throw error;
      this.problem = error.message;
      this.open = await open(await defaultModel());
    }
    return this.open;
  }

  private async openSession(entry: ModelEntry, choice: EngineChoice): Promise<Session> {
    // Not the signal of the picture that happened to come first: others wait for the session too.
    const { signal } = new AbortController();
    const open = () => Session.open(signal, entry, choice, this.excluded, (attempt) => this.note(attempt));
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
    this.comparison.stop();
    const users = this.users.get(session) ?? new Set();
    this.users.set(session, users.add(work));
    try {
      return await work;
    } finally {
      users.delete(work);
      if (users.size === 0) this.users.delete(session);
      if (this.users.size === 0 && this.open?.choice === "auto") this.comparison.later(this.open.entry);
    }
  }

  private note(attempt: Attempt): void {
    this.attempts.set(attempt.engine, attempt);
    this.host.report(attempt);
  }
}

const keyOf = (model: string, choice: EngineChoice) => `${model} ${choice}`;
