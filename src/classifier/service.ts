import { findModel } from "../models/catalogue";
import type { Answer, EngineId, Verdict } from "../protocol/answer";
import type { ClassifyRequest, EngineChoice } from "../protocol/picture";
import type { Remote } from "../protocol/rpc";
import { UnreadableError } from "../protocol/unreadableError";
import type { Reason } from "../words/reason";
import type { CacheApi } from "./cache/cacheApi";
import { type Counts, Pipeline, type Visit } from "./pipeline/pipeline";
import type { Rasterise } from "./pixels/decodePicture";
import type { Attempt } from "./select/chooseEngine";
import { EngineComparison, type Measure } from "./select/engineComparison";
import { ActiveModel } from "./serve/activeModel";

/** What the worker asks of the page that hosts it. */
export interface Host {
  rasterise: Rasterise;
  measure: Measure;
  report(attempt: Attempt): void;
  readonly cache: Remote<CacheApi>;
}

/** Which model and engine serve, what became of each engine, and what was done since the classifier was started. */
export interface Status extends Counts {
  readonly model: string | undefined;
  /** Why that is not the one that was chosen; undefined where it is. */
  readonly problem: Reason | undefined;
  readonly engine: EngineId | undefined;
  /** Whether that is known to be the one that takes the least time here. */
  readonly fastest: boolean;
  /** Of the processor; undefined where no engine serves. */
  readonly threads: number | undefined;
  readonly attempts: readonly Attempt[];
  readonly millisecondsPerPicture: number | undefined;
}

/** The classifier: pictures in, answers out. */
export class Service {
  private readonly attempts = new Map<EngineId, Attempt>();
  private readonly openModel: ActiveModel;
  private readonly pictures: Pipeline;
  private readonly comparison: EngineComparison;
  /** Pictures that are with the model. */
  private underWay = 0;

  constructor(host: Host) {
    const openModel = new ActiveModel((attempt) => {
      this.attempts.set(attempt.engine, attempt);
      host.report(attempt);
    });
    this.openModel = openModel;
    const models = {
      find: findModel,
      isOpen: openModel.isAskedFor.bind(openModel),
      open: async (model: string, choice: EngineChoice) => (await openModel.ask(model, choice)).entry,
      infer: this.infer.bind(this),
    };
    this.pictures = new Pipeline(models, host.cache, host.rasterise);
    this.comparison = new EngineComparison(host.measure, openModel.prefer.bind(openModel));
  }

  /** Never use this engine again; `reason` is what the user reads. */
  exclude(engine: EngineId, reason: Reason): void {
    this.openModel.exclude(engine, reason);
  }

  /** Leaves a processor to others for a moment, where there is more than one. */
  spare(): void {
    this.openModel.spare();
  }

  status(): Status {
    const { session, problem } = this.openModel;
    return {
      ...this.pictures.counts,
      model: session?.entry.id,
      problem,
      engine: session?.engine.id,
      fastest: session !== undefined && session.engine.id === session.fastest,
      threads: session?.threads,
      attempts: [...this.attempts.values()],
      millisecondsPerPicture: session?.millisecondsPerPicture,
    };
  }

  /**
   * @returns a verdict, or why the picture cannot be read
   * @throws Error where there is no such model, or no engine works
   */
  async classify(signal: AbortSignal, request: ClassifyRequest, visit: Visit): Promise<Answer> {
    try {
      return await this.pictures.verdictFor(signal, request, visit);
    } catch (error) {
      if (error instanceof UnreadableError) return error.toAnswer();
      throw error;
    }
  }

  /** Engines are compared while no picture is with the model. */
  private async infer(
    signal: AbortSignal,
    request: ClassifyRequest,
    pixels: Uint8Array<ArrayBuffer>,
  ): Promise<Verdict> {
    this.comparison.stop();
    this.underWay++;
    try {
      return await this.openModel.infer(signal, request, pixels);
    } finally {
      this.underWay--;
      const { session } = this.openModel;
      if (this.underWay === 0 && session?.choice === "auto") this.comparison.later(session.entry);
    }
  }
}
