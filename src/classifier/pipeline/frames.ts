import type { Verdict } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import { BothSides } from "../../verdict/frames/bothSides";
import { Cuts } from "../../verdict/frames/cuts";
import { isBlack } from "../../verdict/frames/isBlack";
import { Smoothing } from "../../verdict/frames/smoothing";
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
  private readonly smoothing = new Smoothing();
  private readonly sides = new BothSides();
  private cuts = new Cuts();
  private choice = "";

  constructor(private readonly activeModel: Pick<ActiveModel, "infer">) {}

  /** @param cut gives the squares of the frame at a size */
  async answer(signal: AbortSignal, choice: Choice, cut: (size: number) => Promise<Squares>): Promise<FrameAnswer> {
    const start = performance.now();
    let black = false;
    const decode = async (size: number): Promise<Squares> => {
      const squares = await cut(size);
      black = isBlack(squares.centre);
      this.follow(choice);
      if (this.cuts.isCut(squares.centre)) {
        this.smoothing.restart();
        this.sides.restart();
      }
      return { ...squares, centre: this.sides.next(squares.centre) };
    };
    const smooth = (probabilities: Float32Array) => this.smoothing.next(this.sides.mean(probabilities), start);
    const verdict = await this.activeModel.infer(signal, { ...choice, smooth }, decode);
    return { verdict, black, milliseconds: performance.now() - start };
  }

  /** Another model has other probabilities: its first frame begins a scene. */
  private follow({ model, engine }: Choice): void {
    const key = `${model} ${engine}`;
    if (key !== this.choice) this.cuts = new Cuts();
    this.choice = key;
  }
}
