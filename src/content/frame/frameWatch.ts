import { throttled } from "../../async/throttled";
import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import { MAX_OTHER_SITES } from "../../protocol/page/summary";

/** Frames that load within this time share one request to the background. */
const PAUSE_MS = 300;

/** Watches the frames in this one: each has a content script of its own, which the background has to inject. */
export class FrameWatch {
  /** Number of times that a frame has loaded something; loads within one pause count once. */
  loads = 0;
  /** Call when a frame has loaded something: it is labelled as this one is, if the user has granted its site. */
  readonly loaded: () => void;
  /** Shorter side of each frame as laid out, in CSS px. */
  private readonly sides = new Map<HTMLIFrameElement, number>();
  private readonly sizes: ResizeObserver;

  constructor(signal: AbortSignal, changed: () => void) {
    this.loaded = throttled(signal, PAUSE_MS, async () => {
      await askBackground("labelFrames").catch(swallow("labelling frames"));
      this.loads++;
      changed();
    });
    this.sizes = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        // A page may exchange its frames for ever.
        if (!target.isConnected) {
          this.forget(target as HTMLIFrameElement);
          continue;
        }
        this.sides.set(target as HTMLIFrameElement, Math.min(contentRect.width, contentRect.height));
      }
      changed();
    });
    signal.addEventListener("abort", () => this.sizes.disconnect());
  }

  /** Call with each frame that is found. */
  found(frame: HTMLIFrameElement): void {
    if (!this.sides.has(frame)) this.sizes.observe(frame);
  }

  /**
   * Host names of the frames that no script of ours may run in, one for each frame.
   *
   * @param minimumSide that of a picture, in CSS px: a frame with less has none to look at
   * @param granted whether the user has granted the site of an address
   */
  otherSites(minimumSide: number, granted: (address: URL) => boolean): string[] {
    const hosts: string[] = [];
    for (const [frame, side] of this.sides) {
      if (!frame.isConnected) this.forget(frame);
      // A frame of the page's own origin shows its document; one without an address of its own is labelled with it.
      else if (side < minimumSide || frame.contentDocument || !URL.canParse(frame.src)) continue;
      else {
        const address = new URL(frame.src);
        if (/^https?:$/.test(address.protocol) && !granted(address)) hosts.push(address.hostname);
      }
    }
    return hosts.slice(0, MAX_OTHER_SITES);
  }

  private forget(frame: HTMLIFrameElement): void {
    this.sizes.unobserve(frame);
    this.sides.delete(frame);
  }
}
