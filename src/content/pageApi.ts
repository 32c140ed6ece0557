import { pause } from "../async/pause";
import type { Target } from "../protocol/page/target";
import type { Asker } from "./ask/asker";
import type { BadgeLayer } from "./badges/badgeLayer";
import type { Pointer } from "./frame/pointer";
import type { Corrections } from "./page/corrections";
import type { Ledger } from "./page/ledger";
import { reveal } from "./page/reveal";
import { reportPictures, summarise } from "./page/summarise";

/** The popup is told of changes so often at most. */
const REPORT_MS = 150;

interface PageParts {
  /** Settles when settings and permissions are known. */
  readonly ready: Promise<void>;
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  readonly asker: Asker;
  readonly layer: BadgeLayer;
  readonly pointer: Pointer;
  /** Starts finding and labelling pictures; does nothing the second time. */
  readonly start: () => Promise<void>;
  /** How often a frame of this one has loaded something. */
  readonly frameLoads: () => number;
}

/** What the popup and the background may ask of a page. */
export const pageApi = ({ ready, ledger, corrections, asker, layer, pointer, start, frameLoads }: PageParts) => ({
  /** Labels all pictures of the page, now and from now on; `again` also where the user had stopped that. */
  label: async (_: AbortSignal, { again = false } = {}): Promise<void> => {
    await ready;
    await start();
    if (again) asker.goOn();
  },

  /** Ends the work on this page, until it is told to go on; what is known stays. */
  stop: (_: AbortSignal) => asker.stop(),

  stopped: () => asker.stopped,

  /** Shows one of the pictures that are meant: the page scrolls to it, a ring is drawn round it. */
  reveal: (_: AbortSignal, target: Target, index: number) =>
    reveal({ ledger, corrections, ring: layer.attention.ring }, target, index),

  /** Keeps the user's word for a picture; an empty one takes it back. */
  name: (_: AbortSignal, address: string, label: string) => corrections.set(address, label),

  /** Labels the picture that was right-clicked; false where there is none. */
  classifyOne: async (_: AbortSignal, source?: string): Promise<boolean> => {
    await ready;
    const clicked = pointer.findClicked(source);
    if (!clicked) return false;
    const entry = ledger.see(clicked.spot, clicked.address, "shown");
    layer.attention.pin(clicked.spot);
    if (!entry.answer) await asker.ask(entry);
    return true;
  },

  /** What is known, as soon as it is newer than revision `since`. */
  summary: async (signal: AbortSignal, since: number) => {
    if (since >= 0) await pause(REPORT_MS, signal);
    await ledger.changeAfter(signal, since);
    return summarise(ledger, corrections, {
      stopped: asker.stopped,
      pdf: document.contentType === "application/pdf",
      frames: frameLoads(),
    });
  },

  /** Every picture with its whole answer. */
  pictures: () => reportPictures(ledger, corrections),
});

export type PageApi = ReturnType<typeof pageApi>;
