import type { Candidate, Unreadable } from "../answer";

/** Pictures shown beside a label. */
export const MAX_THUMBNAILS = 3;

export interface PageWork {
  /** The user has stopped the work. */
  readonly stopped: boolean;
  /** The browser's viewer for PDF files, whose pictures no extension sees. */
  readonly pdf: boolean;
  /** Grows when a frame in this one has loaded something: there may be another content script. */
  readonly frames: number;
}

/** What the popup needs to know of a page; counts are of pictures on the page, not of addresses. */
export interface Summary extends PageWork {
  readonly revision: number;
  readonly total: number;
  readonly answered: number;
  /** Confident labels and the user's own words, most frequent first. */
  readonly labels: readonly {
    readonly label: string;
    readonly count: number;
    /** How many of them have the user's word. */
    readonly named: number;
    /** Of a few of these pictures. */
    readonly addresses: readonly string[];
  }[];
  readonly ambiguous: readonly {
    readonly address: string;
    readonly candidates: readonly Candidate[];
    readonly count: number;
  }[];
  readonly ambiguousCount: number;
  readonly unrecognised: number;
  readonly unreadable: readonly (Omit<Unreadable, "state"> & { readonly count: number })[];
}
