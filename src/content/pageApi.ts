import { abortable } from "../async/abortable";
import { pause } from "../async/pause";
import { swallow } from "../debug";
import type { PictureReport } from "../protocol/page/pictureReport";
import type { StepFrom } from "../protocol/page/step";
import type { Target } from "../protocol/page/target";
import type { Asker } from "./ask/asker";
import type { LateLink } from "./frame/lateLink";
import type { Pointer } from "./frame/pointer";
import type { Attention } from "./page/attention";
import type { Corrections } from "./page/corrections";
import type { Entry } from "./page/entry";
import type { Ledger } from "./page/ledger";
import { reportPictures } from "./page/report/reportPictures";
import { summarise } from "./page/report/summarise";
import { addressesOf, reveal, spotsOf } from "./page/reveal";

/** Minimum interval between updates to the popup. */
const REPORT_MS = 150;

interface PageParts {
  /** Settles when the settings and permissions are known. */
  readonly ready: Promise<void>;
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  readonly asker: Asker;
  readonly attention: Attention;
  readonly late: LateLink;
  readonly pointer: Pointer;
  /** Starts finding and labelling pictures, if that has not been done yet. */
  readonly start: () => Promise<void>;
  readonly thumbnail: (signal: AbortSignal, entry: Entry, toLearn?: boolean) => Promise<string>;
  /** Number of tiles of maps in the page. */
  readonly mapTiles: () => number;
  /** Number of times that a frame in this one has loaded something. */
  readonly frameLoads: () => number;
  /** Host names of the frames in this one that the user has not granted. */
  readonly otherSites: () => readonly string[];
}

/** The functions of a page that the popup and the background may call. */
export const pageApi = ({
  ready,
  ledger,
  corrections,
  asker,
  attention,
  late,
  pointer,
  start,
  thumbnail,
  mapTiles,
  frameLoads,
  otherSites,
}: PageParts) => ({
  /** Labels all pictures of the page, present and future; `again`: even where the user had stopped the work. */
  label: async (_: AbortSignal, { again = false } = {}): Promise<void> => {
    await ready;
    await start();
    if (again) asker.goOn();
  },

  /** Stops the work on this page until `label` is called with `again`; answers so far stay. */
  stop: (_: AbortSignal) => asker.stop(),

  /** Whether the user has stopped the work on this page. */
  stopped: () => asker.stopped,

  /** Shows one of the pictures that match `target`: scrolls to it and draws a ring round it. */
  reveal: (_: AbortSignal, target: Target, index: number) =>
    reveal({ ledger, corrections, ring: attention.ring }, target, index),

  /** The addresses of all pictures that match one of `targets`, as many as can be taught at once. */
  addresses: async (_: AbortSignal, targets: readonly Target[]): Promise<readonly string[]> => {
    await corrections.lookUp(ledger.pictures);
    return addressesOf({ ledger, corrections }, targets);
  },

  /** Draws rings round all pictures that match `target`, until the caller loses interest. */
  mark: (signal: AbortSignal, target: Target): Promise<never> => {
    attention.mark(signal, new Set(spotsOf({ ledger, corrections }, target).keys()));
    return abortable(signal, new Promise<never>(() => {}));
  },

  /** The picture under the pointer, or with the focus, or that a key has gone to; undefined where there is none. */
  pointed: (): PictureReport | undefined => {
    const { pointed, pinned } = attention;
    const spot = pointed ?? pinned;
    const entry = spot && ledger.entryOf(spot);
    return entry && { address: entry.address, count: 1, answer: entry.answer, named: corrections.of(entry) };
  },

  /** Goes to the next picture of this frame, or the one before, shows its badge and has screen readers say it. */
  step: (_: AbortSignal, by: 1 | -1, from: StepFrom) => late.step(by, from),

  /** Gives a picture the user's label until the page is left, as in a private window; an empty one takes it away. */
  nameForNow: (_: AbortSignal, address: string, label: string) => corrections.nameForNow({ address }, label),

  /** Labels the picture that was right-clicked; resolves to its address, or false where there is none. */
  classifyOne: async (_: AbortSignal, source?: string): Promise<string | false> => {
    await ready;
    const clicked = pointer.findClicked(source);
    if (!clicked) return false;
    const entry = ledger.see(clicked.spot, clicked.address, "shown");
    attention.pin(clicked.spot);
    if (!entry.answer) await asker.ask(entry);
    return entry.address;
  },

  /** Resolves to the summary of the page when its revision is above `since`. */
  summary: async (signal: AbortSignal, since: number) => {
    await ready;
    if (since >= 0) await pause(REPORT_MS, signal);
    await ledger.changeAfter(signal, since);
    return summarise(ledger, corrections, {
      stopped: asker.stopped,
      pdf: document.contentType === "application/pdf",
      mapTiles: mapTiles(),
      frames: frameLoads(),
      otherSites: otherSites(),
    });
  },

  /**
   * A picture of the page, small, as a `data:` address; undefined where it is not of this frame or cannot be read.
   * @param toLearn as much of it, and as large, as is learnt from
   */
  thumbnail: async (signal: AbortSignal, address: string, toLearn?: boolean): Promise<string | undefined> => {
    await ready;
    const entry = ledger.at(address);
    return entry && (await thumbnail(signal, entry, toLearn).catch(swallow("a small picture")));
  },

  /** Pictures with their complete answers, from number `from` on, as many as one message can hold. */
  pictures: async (_: AbortSignal, from = 0) => {
    await corrections.lookUp(ledger.pictures);
    return reportPictures(ledger, corrections, from);
  },
});

export type PageApi = ReturnType<typeof pageApi>;
