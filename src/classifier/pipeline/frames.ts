import type { Verdict } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import { BothSides } from "../../verdict/frames/bothSides";
import { Cuts } from "../../verdict/frames/cuts";
import { isBlack } from "../../verdict/frames/isBlack";
import { Smoothing } from "../../verdict/frames/smoothing";
import { FrameCutter } from "../pixels/frames/frameCutter";
import type { Squares } from "../pixels/squares/cutSquares";
import type { ActiveModel } from "../serve/activeModel";

/** What is said of a frame, in the light of those before it. */
export interface FrameAnswer {
  readonly verdict: Verdict;
  /** The frame shows nothing. */
  readonly black: boolean;
  /** Time from the frame's arrival to its verdict, in ms. */
  readonly milliseconds: number;
}

/** The frames of one video or camera, one at a time, smoothed over time until the scene is another. */
export class Frames {
  private readonly cutter = new FrameCutter();
  private readonly smoothing = new Smoothing();
  private readonly sides = new BothSides();
  private cuts = new Cuts();
  private choice = "";

  constructor(private readonly activeModel: Pick<ActiveModel, "infer">) {}

  /**
   * @param frame is closed
   * @param turns number of quarter turns, clockwise, by which it is shown turned
   */
  async answer(signal: AbortSignal, choice: Choice, frame: VideoFrame, turns: number): Promise<FrameAnswer> {
    const start = performance.now();
    let black = false;
    const decode = async (size: number): Promise<Squares> => {
      const squares = await this.cutter.cut(frame, size, turns);
      black = isBlack(squares.centre);
      if (this.isNew(choice) || this.cuts.isCut(squares.centre)) {
        this.smoothing.restart();
        this.sides.restart();
      }
      return { ...squares, centre: this.sides.next(squares.centre) };
    };
    const smooth = (probabilities: Float32Array) => this.smoothing.next(probabilities, start);
    try {
      const verdict = await this.activeModel.infer(signal, { ...choice, smooth }, decode);
      return { verdict, black, milliseconds: performance.now() - start };
    } finally {
      frame.close();
    }
  }

  /** Another model has other probabilities. */
  private isNew({ model, engine }: Choice): boolean {
    const key = `${model} ${engine}`;
    if (key === this.choice) return false;
    this.choice = key;
    this.cuts = new Cuts();
    return true;
  }
}
