import { askBackground } from "../../protocol/askBackground";

/** Frames that load at the same time are asked for once. */
const PAUSE_MS = 300;

/** The frames in this one: each has a content script of its own, which the background has to put there. */
export class FrameWatch {
  /** How often one has loaded something. */
  loads = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    signal: AbortSignal,
    private readonly changed: () => void,
  ) {
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  /** A frame has loaded something: it is labelled as this one is, if the user has granted it. */
  loaded(): void {
    this.timer ??= setTimeout(async () => {
      this.timer = undefined;
      await askBackground("labelFrames").catch(() => {});
      this.loads++;
      this.changed();
    }, PAUSE_MS);
  }
}
