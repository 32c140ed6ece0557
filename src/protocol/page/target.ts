import type { UnreadableCode } from "../answer";
import type { PictureReport } from "./pictureReport";

/**
 * Which pictures are meant: those with a label, or a family's; those of a kind of thing, whatever more is said of them;
 * those without, for a given reason; or the one at an address.
 */
export type Target =
  | { readonly label: string }
  | { readonly family: string }
  | { readonly kind: string }
  | { readonly address: string }
  | { readonly state: "unrecognised" }
  | { readonly code: UnreadableCode };

export interface Revealed {
  /** Number of pictures in this frame that are meant. */
  readonly count: number;
  /** The picture that was scrolled to; undefined where fewer pictures are meant. */
  readonly picture: PictureReport | undefined;
}
