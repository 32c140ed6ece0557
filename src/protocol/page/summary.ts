import type { Candidate } from "../answer";
import type { UnreadableGroup } from "./groupUnreadable";
import type { LabelGroup } from "./labelGroups";

/** Maximum number of frames that a page says were not looked at. */
export const MAX_OTHER_SITES = 100;

/** Maximum number of picture servers that a page names as those that it may not read. */
export const MAX_CLOSED_SITES = 10;

/** What a page's content script is doing, apart from its pictures. */
export interface PageWork {
  /** The user has stopped the work. */
  readonly stopped: boolean;
  /** Whether the page is the browser's viewer for PDF files, whose pictures no extension sees. */
  readonly pdf: boolean;
  /** Number of tiles of maps, which do not count as pictures unless the user wants them on this site. */
  readonly mapTiles: number;
  /** Grows whenever a frame inside this one has loaded something: it may have another content script. */
  readonly frames: number;
  /** Host names of the frames that the user has not granted, and that were not looked at: one for each frame. */
  readonly otherSites: readonly string[];
}

/** What the popup needs to know about a page. Counts are of pictures on the page, not of addresses. */
export interface Summary extends PageWork {
  readonly revision: number;
  readonly total: number;
  readonly answered: number;
  /** Confident labels, families where only those are sure, and the user's own words, most frequent first. */
  readonly labels: readonly LabelGroup[];
  readonly ambiguous: readonly {
    readonly address: string;
    readonly candidates: readonly Candidate[];
    /** Words for the kinds of things that all candidates are. */
    readonly kinds: readonly string[];
    /** Words for the kinds of things that only some candidates are. */
    readonly partly?: readonly string[] | undefined;
    readonly count: number;
  }[];
  readonly ambiguousCount: number;
  readonly unrecognised: number;
  /** Number of pictures, with or without a label, that were read from the screen. */
  readonly fromScreen: number;
  readonly unreadable: readonly UnreadableGroup[];
  /**
   * Host names of the servers of pictures that could not be read because the user has not allowed that, or were read from
   * the screen; a few of many.
   */
  readonly closedSites: readonly string[];
}
