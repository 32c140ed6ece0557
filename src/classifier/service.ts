import { swallow } from "../debug";
import type { Answer, EngineId, Verdict } from "../protocol/answer";
import type { Choice, ClassifyRequest, Picture } from "../protocol/picture";
import { UnreadableError } from "../protocol/unreadableError";
import type { Reason } from "../words/reason";
import type { CacheLink } from "./cache/cacheLink";
import type { ClassifierStatus } from "./classifierStatus";
import { type FrameAnswer, Frames } from "./pipeline/frames";
import { Pipeline, type Visit } from "./pipeline/pipeline";
import { Videos } from "./pipeline/videos";
import type { Draw } from "./pixels/drawing";
import type { ForPage } from "./pixels/forPage";
import { FrameCutter } from "./pixels/frames/frameCutter";
import { makeThumbnail } from "./pixels/makeThumbnail";
import type { RefererRules } from "./pixels/reach/referer";
import type { Attempt } from "./select/chooseEngine";
import { EngineComparison, type MeasureEngine } from "./select/engineComparison";
import { ActiveModel } from "./serve/activeModel";
import type { Running } from "./serve/runs/runner";

/** Functions that the worker needs from its host page. */
interface Host {
  readonly draw: Draw;
  readonly measure: MeasureEngine;
  readonly report: (attempt: Attempt) => void;
  readonly running: Running;
  readonly cache: CacheLink;
  readonly referers: RefererRules;
}

/** The classifier: pictures in, answers out. It wires the parts together. */
export class Service {
  private readonly attempts = new Map<EngineId, Attempt>();
  private readonly activeModel: ActiveModel;
  private readonly pipeline: Pipeline;
  private readonly frames: Frames;
  private readonly cutter = new FrameCutter();
  private readonly videos: Videos;
  /** A picture, small, for the popup; the model is not needed for it. */
  readonly thumbnail: (signal: AbortSignal, picture: Picture, forPage: ForPage, square: number) => Promise<string>;

  constructor({ draw, measure, report, running, cache, referers }: Host) {
    this.thumbnail = (signal, picture, forPage, square) => makeThumbnail(signal, picture, forPage, draw, square);
    this.activeModel = new ActiveModel(
      (attempt) => {
        this.attempts.set(attempt.engine, attempt);
        report(attempt);
      },
      (engine, since) => cache.forget({ engine, since }),
      running,
    );
    this.pipeline = new Pipeline(this.activeModel, cache, draw, referers);
    this.frames = new Frames(this.activeModel);
    this.videos = new Videos(this.activeModel);
    this.activeModel.watch(new EngineComparison(measure, this.activeModel));
  }

  /** Never uses this engine again; `reason` is what the user reads. */
  exclude(engine: EngineId, reason: Reason): void {
    this.activeModel.exclude(engine, reason);
  }

  /** Leaves a processor to others for a moment, where there is more than one. */
  yieldCpu(): void {
    this.activeModel.yieldCpu();
  }

  status(): ClassifierStatus {
    const { session, problem } = this.activeModel;
    return {
      ...this.pipeline.counts,
      model: session?.entry.id,
      problem,
      engine: session?.engine.id,
      fastest: session !== undefined && session.engine.id === session.fastest,
      threads: session?.threads,
      attempts: [...this.attempts.values()],
      millisecondsPerPicture: session?.millisecondsPerPicture,
      runs: this.activeModel.runs,
    };
  }

  /** The last word on a picture that was answered at first sight; undefined where the first stands. */
  settle(signal: AbortSignal, name: string): Promise<Verdict | undefined> {
    return this.pipeline.unsettled.word(signal, name);
  }

  /** Loads the model before a picture needs it; where that fails, the picture will say why. */
  async open(choice: Choice): Promise<void> {
    await this.activeModel.ask(choice).catch(swallow("opening the model early"));
  }

  /**
   * The newest frame of the live page, which is this classifier's only user.
   *
   * @param frame is closed
   * @param turns number of quarter turns, clockwise, by which it is shown turned
   */
  async frame(signal: AbortSignal, choice: Choice, frame: VideoFrame, turns: number): Promise<FrameAnswer> {
    try {
      return await this.frames.answer(signal, choice, (size) => this.cutter.cut(frame, size, turns));
    } finally {
      frame.close();
    }
  }

  /**
   * @returns a verdict, or why the picture cannot be read
   * @throws Error where no engine works
   */
  async classify(signal: AbortSignal, request: ClassifyRequest, visit: Visit): Promise<Answer> {
    const { picture, ...question } = request;
    try {
      if (picture.from === "pixels" && picture.video) {
        return await this.videos.verdictFor(signal, question, picture, visit);
      }
      return await this.pipeline.verdictFor(signal, request, visit);
    } catch (error) {
      if (error instanceof UnreadableError) return error.toAnswer();
      throw error;
    }
  }
}
