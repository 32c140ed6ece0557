import { throttled } from "../../async/throttled";
import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";

/** Frames that load within this time share one request to the background. */
const PAUSE_MS = 300;

/** Watches the frames in this one: each has a content script of its own, which the background has to inject. */
export class FrameWatch {
  /** Number of times that a frame has loaded something; loads within one pause count once. */
  loads = 0;
  /** Call when a frame has loaded something: it is labelled as this one is, if the user has granted its site. */
  readonly loaded: () => void;

  constructor(signal: AbortSignal, changed: () => void) {
    this.loaded = throttled(signal, PAUSE_MS, async () => {
      await askBackground("labelFrames").catch(swallow("labelling frames"));
      this.loads++;
      changed();
    });
  }
}
