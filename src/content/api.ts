import type { Asker } from "./ask";
import type { BadgeLayer } from "./badges/layer";
import type { Ledger } from "./ledger";
import type { Pointer } from "./pointer";
import { report, summarise } from "./summary";

/** The popup is told of changes so often at most. */
const REPORT_MS = 150;

interface Parts {
  /** Settles when settings and permissions are known. */
  readonly ready: Promise<void>;
  readonly ledger: Ledger;
  readonly asker: Asker;
  readonly layer: BadgeLayer;
  readonly pointer: Pointer;
  /** Starts finding and labelling pictures; does nothing the second time. */
  readonly start: () => Promise<void>;
  /** How often a frame of this one has loaded something. */
  readonly frames: () => number;
}

/** What the popup and the background may ask of a page. */
export const pageApi = ({ ready, ledger, asker, layer, pointer, start, frames }: Parts) => ({
  /** Labels all pictures of the page, now and from now on. */
  label: async (_: AbortSignal): Promise<void> => {
    await ready;
    await start();
  },

  /** Labels the picture that was right-clicked; false where there is none. */
  classifyOne: async (_: AbortSignal, source?: string): Promise<boolean> => {
    await ready;
    const clicked = pointer.clicked(source);
    if (!clicked) return false;
    const entry = ledger.see(clicked.spot, clicked.address, "shown");
    layer.pin(clicked.spot);
    if (!entry.answer) await asker.ask(entry);
    return true;
  },

  /** What is known, as soon as it is newer than revision `since`. */
  summary: async (signal: AbortSignal, since: number) => {
    if (since >= 0) await new Promise((resolve) => setTimeout(resolve, REPORT_MS));
    await ledger.changeAfter(signal, since);
    return summarise(ledger, frames());
  },

  /** Every picture with its whole answer. */
  pictures: () => report(ledger),
});

export type PageApi = ReturnType<typeof pageApi>;
