import { mirrored } from "../mirrored";

/**
 * Shows a network each frame from the other side than the one before. The mean of the two is a second look at every frame
 * (see lookTwice.ts), for one run of the network.
 */
export class BothSides {
  private mirror = false;
  private before: Float32Array | undefined;

  /** The next frame is the first of another scene. */
  restart(): void {
    this.mirror = false;
    this.before = undefined;
  }

  /** @param pixels RGB, size × size × 3 */
  next(pixels: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const seen = this.mirror ? mirrored(pixels) : pixels;
    this.mirror = !this.mirror;
    return seen;
  }

  /**
   * What is said of a frame and of the one before, half and half: however slowly frames come, a picture that stands still
   * is not called one thing from this side and another from that.
   */
  mean(probabilities: Float32Array): Float32Array {
    const { before } = this;
    this.before = probabilities.slice();
    if (before?.length !== probabilities.length) return probabilities;
    return probabilities.map((probability, i) => (probability + (before[i] as number)) / 2);
  }
}
