import { LARGE_RATIO } from "../decodedSize";
import { centreSquare, type Square } from "../squares/centreSquare";
import { drawSquare, type Squares } from "../squares/cutSquares";
import { isUpright } from "../toBitmap";
import { turned } from "./turned";

/** What a square is cut out of, and where it lies in that. */
interface Source {
  readonly pixels: ImageData | VideoFrame;
  readonly square: Square;
}

/**
 * Cuts the square out of the middle of frames, and scales it, as it is done with pictures. Of a frame, only that square is
 * copied, into memory that serves all frames: one frame at a time.
 */
export class FrameCutter {
  private memory = new Uint8ClampedArray();

  /** @param turns number of quarter turns, clockwise, by which the frame is to be turned */
  async cut(frame: VideoFrame, size: number, turns: number): Promise<Squares> {
    const { pixels, square } = await this.read(frame);
    const { left, top, side } = square;
    const isLarge = side >= LARGE_RATIO * size;
    const resize = isLarge && ({ resizeWidth: size, resizeHeight: size, resizeQuality: "medium" } as const);
    const at = [left, top, side, side].map(Math.round) as [number, number, number, number];
    const bitmap = await createImageBitmap(pixels, ...at, resize || {});
    try {
      const whole = { left: 0, top: 0, side: bitmap.width };
      const centre = turned(drawSquare({ bitmap, square: whole }, size), turns);
      return { centre, ends: [], apart: false, small: 2 * side < size };
    } finally {
      bitmap.close();
    }
  }

  /**
   * A bitmap of the frame itself would leave shared memory behind, as `toBitmap.ts` says, so its pixels are copied, where
   * they lie as they are shown. Others are on the GPU, turned or stretched: the browser sees to that.
   */
  private async read(frame: VideoFrame): Promise<Source> {
    const { displayWidth: width, displayHeight: height, visibleRect } = frame;
    const square = centreSquare({ width, height });
    const asShown = visibleRect?.width === width && visibleRect.height === height && isUpright(frame);
    if (!frame.format || !asShown) return { pixels: frame, square };
    // Colours are stored at half the resolution.
    const [x, y, side] = [square.left, square.top, square.side].map(even) as [number, number, number];
    const rect = { x: visibleRect.x + x, y: visibleRect.y + y, width: side, height: side };
    const bytes = side * side * 4;
    if (this.memory.length !== bytes) this.memory = new Uint8ClampedArray(bytes);
    await frame.copyTo(this.memory, { format: "RGBA", rect });
    return { pixels: new ImageData(this.memory, side, side), square: { left: 0, top: 0, side } };
  }
}

const even = (length: number) => 2 * Math.floor(length / 2);
