import type { Picture } from "../../protocol/picture";

/** In CSS pixels. */
export interface CssSize {
  readonly width: number;
  readonly height: number;
}

/** One picture as one element shows it. */
export interface FoundPicture {
  /** Its absolute address; where it has none, what it is told apart by: see `identity.ts`. */
  readonly address: string;
  /** Where it does not fill its element's box. */
  readonly size?: CssSize;
}

/** The size of the file at an address; undefined until it is known, and for ever where it cannot be. */
export type NaturalSize = (address: string) => CssSize | undefined;

/** A way in which a page shows a picture. One file each; `index.ts` lists them. */
export interface Kind {
  /** As the table in docs/reading.md names it. */
  readonly name: string;
  /** Reads the pixels where only the page has them; without it they are read by their address. */
  readonly read?: (signal: AbortSignal, element: Element) => Promise<Picture>;
  /** Calls `changed` whenever the same element may show something else, until `signal` is aborted. */
  readonly follow?: (signal: AbortSignal, element: Element, changed: () => void) => void;
  /** Whether the element shows something else than when this was last asked; asked when it is looked at again. */
  readonly detectChange?: (element: Element) => boolean;
}

/** Pictures that are elements of their own. */
export interface ElementKind extends Kind {
  readonly selector: string;
  /** What the element shows now; undefined where that is no picture, or none yet. */
  readonly find: (element: Element) => FoundPicture | undefined;
}

type StyledProperty = "backgroundImage" | "borderImageSource" | "maskImage" | "listStyleImage" | "content";

/** The box whose style shows a picture. */
export interface StyledBox {
  readonly style: CSSStyleDeclaration;
  readonly size: CssSize;
  readonly natural: NaturalSize;
}

/** Pictures that any element, or its ::before or ::after, may have by its style. */
export interface StyleKind extends Kind {
  readonly property: StyledProperty;
  /** The pictures among `addresses`, in the order of the property's layers. */
  readonly find: (addresses: readonly (string | undefined)[], box: StyledBox) => FoundPicture[];
}
