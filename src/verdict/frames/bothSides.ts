import { mirrored } from "../mirrored";

/**
 * Shows a network each frame from the other side than the one before. Smoothed, that is a second look at every frame (see
 * lookTwice.ts), for one run of the network.
 */
export class BothSides {
  private mirror = false;

  /** The next frame is the first of another scene. */
  restart(): void {
    this.mirror = false;
  }

  /** @param pixels RGB, size × size × 3 */
  next(pixels: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const seen = this.mirror ? mirrored(pixels) : pixels;
    this.mirror = !this.mirror;
    return seen;
  }
}
