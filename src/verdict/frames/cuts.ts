/**
 * Mean change of a byte, as a share of its range, from which on a frame belongs to another scene: what FFmpeg's detector
 * of scenes takes by default. https://ffmpeg.org/ffmpeg-filters.html#scdet-1
 */
const THRESHOLD = 0.1;
/** Every so many bytes are compared: a prime number, so that all three colours take part. */
const STEP = 13;

/** Notices where a frame shows another scene than the one before. */
export class Cuts {
  private before: Uint8Array | undefined;

  /** @param square a frame's pixels; kept until the next call */
  isCut(square: Uint8Array): boolean {
    const { before } = this;
    this.before = square;
    return before?.length !== square.length || difference(before, square) >= THRESHOLD;
  }
}

function difference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < a.length; i += STEP) {
    sum += Math.abs((a[i] as number) - (b[i] as number));
    count++;
  }
  return sum / count / 255;
}
