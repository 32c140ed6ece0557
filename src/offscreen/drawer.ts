import { withDeadline } from "../async/withDeadline";
import type { Draw, Drawing } from "../classifier/pixels/drawing";
import { swallow } from "../debug";
import type { Unreadable } from "../protocol/answer";
import { Failed } from "../words/failed";
import { carriedBy } from "../words/reason";
import { FairQueue } from "./fairQueue";
import { Idleness } from "./idleness";
import type { DrawingFrame } from "./openDrawingFrame";
import { RefusedDrawings } from "./refusedDrawings";

/** Deadline in ms for a drawing: most take a few, and whoever waits behind one waits that long at most. */
const DRAWING_MS = 4_000;
/** A deadline that is noticed so much later tells of a machine that slept or was overloaded, not of the drawing. */
const NOTICED_LATE_MS = 1_000;
/** Time in ms without a drawing after which the frame is removed, and its process with it. */
const IDLE_MS = 30_000;

/**
 * Has drawings drawn where they can be thrown away: in a frame with a process of its own, which is removed when a
 * drawing is not done in its time. They are drawn one at a time, so that only one is to blame; the others wait, and are
 * drawn in the next frame.
 */
export class Drawer {
  private frame: Promise<DrawingFrame> | undefined;
  private readonly queue = new FairQueue<number>();
  private readonly refused = new RefusedDrawings();
  private readonly idleness: Idleness;

  constructor(
    private readonly open: () => Promise<DrawingFrame>,
    private readonly deadlineMs = DRAWING_MS,
    idleMs = IDLE_MS,
  ) {
    this.idleness = new Idleness(idleMs, () => this.remove(this.frame));
  }

  /** @throws DOMException where the browser cannot draw it; Failed where it opens no frame */
  draw: Draw = (signal, drawing) =>
    this.idleness.during(() =>
      this.queue.inTurn(signal, drawing.tab, async () => {
        const before = this.refused.reasonFor(drawing.content);
        if (before) return before;
        const drawn = (await this.attempt(drawing)) ?? (await this.attempt(drawing));
        if (!drawn) throw new Failed("drawing_late", this.deadlineMs / 1000);
        if ("state" in drawn) this.refused.add(drawing.content, drawn);
        else if (signal.aborted) drawn.close();
        return drawn;
      }),
    );

  /** @returns undefined where it was not done in time, for which it may not be to blame */
  private async attempt({ file, shorterSide }: Drawing): Promise<ImageBitmap | Unreadable | undefined> {
    const frame = await this.openFrame();
    const start = performance.now();
    try {
      return await withDeadline(frame.draw(file, shorterSide), this.deadlineMs, "drawing_late", frame.ended);
    } catch (error) {
      const why = carriedBy(error);
      if (!why) throw error;
      this.remove(this.frame);
      if (performance.now() - start > this.deadlineMs + NOTICED_LATE_MS) return undefined;
      return { state: "unreadable", code: "too-complex", detail: why };
    }
  }

  private openFrame(): Promise<DrawingFrame> {
    if (this.frame) return this.frame;
    const frame = this.open();
    this.frame = frame;
    const remove = () => this.remove(frame);
    frame.then(({ ended }) => ended.addEventListener("abort", remove), remove);
    return frame;
  }

  private remove(frame: Promise<DrawingFrame> | undefined): void {
    if (this.frame === frame) this.frame = undefined;
    void frame?.then((open) => open.remove()).catch(swallow("removing a frame that draws"));
  }
}
