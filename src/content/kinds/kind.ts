import type { Picture } from "../../protocol/picture";

/** A size in CSS pixels. */
export interface CssSize {
  readonly width: number;
  readonly height: number;
}

/** One picture as one element shows it. */
export interface FoundPicture {
  /** Absolute address of the picture; where it has none, its identity: see `identity.ts`. */
  readonly address: string;
  /** Size of the picture, where it does not fill its element's box. */
  readonly size?: CssSize;
  /** Longer side of its file or its canvas, in pixels, where that costs nothing to know. */
  readonly pixels?: number;
}

/** Gives the natural size of the file at an address; undefined until it is known, and always where it cannot be. */
type NaturalSize = (address: string) => CssSize | undefined;

/** Whether the file at an address is a sheet of icons, given the place of the piece that a box shows. */
export type IsSheet = (address: string, position: string) => boolean;

/** What is known beyond the element itself. */
export interface Known {
  readonly natural: NaturalSize;
  readonly isSheet: IsSheet;
  /** Whether an element is shown smaller than a picture that counts. */
  readonly isSmall: (element: Element) => boolean;
}

/** A way in which a page shows a picture. Each kind has a file of its own, and `index.ts` lists them. */
export interface Kind {
  /** Name of the kind, as in the table in docs/reading.md. */
  readonly name: string;
  /** Reads the pixels where only the page has them; kinds without it are read by their address. */
  readonly read?: (signal: AbortSignal, element: Element) => Promise<Picture>;
  /** Calls `changed` whenever the same element may show something else, until `signal` is aborted. */
  readonly follow?: (signal: AbortSignal, element: Element, changed: () => void) => void;
  /** The user points at the element until `signal` is aborted. */
  readonly attend?: (signal: AbortSignal, element: Element) => void;
  /** Returns whether the element has changed since the last call; called whenever it is looked at again. */
  readonly detectChange?: (element: Element) => boolean;
}

/** A kind whose pictures are elements of their own. */
export interface ElementKind extends Kind {
  readonly selector: string;
  /** The picture that the element shows now; undefined where it shows none, or none yet. */
  readonly find: (element: Element, known: Known) => FoundPicture | undefined;
}

type StyledProperty = "backgroundImage" | "borderImageSource" | "maskImage" | "listStyleImage" | "content" | "fill";

/** The box whose style shows a picture. */
export interface StyledBox extends Known {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly size: CssSize;
}

/** A kind whose pictures come with the style of any element, or of its ::before or ::after. */
export interface StyleKind extends Kind {
  readonly property: StyledProperty;
  /** The pictures among `addresses`, in the order of the property's layers. */
  readonly find: (addresses: readonly (string | undefined)[], box: StyledBox) => FoundPicture[];
}
