/**
 * The filter of Google's own demo of TensorFlow Lite for cameras: three low-pass stages, each of which takes this share of
 * what is new, at its 30 frames a second.
 * https://github.com/tensorflow/tensorflow/blob/v1.15.0/tensorflow/lite/java/demo/app/src/main/java/com/example/android/tflitecamerademo/ImageClassifier.java
 */
const STAGES = 3;
const SHARE = 0.4;
const FRAME_MS = 1000 / 30;

/** The probabilities of one frame after another, smoothed over time, so that noise in the picture does not show. */
export class Smoothing {
  private stages: Float32Array[] = [];
  private last = 0;

  /** Forgets all frames before the next. */
  restart(): void {
    this.stages = [];
  }

  /**
   * @param at when the frame was taken, in ms; the slower frames come, the less is left of those before
   * @returns the smoothed probabilities, which are valid until the next call
   */
  next(probabilities: Float32Array, at: number): Float32Array {
    if (this.stages[0]?.length !== probabilities.length) {
      this.stages = Array.from({ length: STAGES }, () => probabilities.slice());
    }
    const share = 1 - (1 - SHARE) ** (Math.max(0, at - this.last) / FRAME_MS);
    this.last = at;
    return this.stages.reduce((input, stage) => {
      for (let i = 0; i < stage.length; i++) {
        const before = stage[i] as number;
        stage[i] = before + share * ((input[i] as number) - before);
      }
      return stage;
    }, probabilities);
  }
}
