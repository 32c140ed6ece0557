import type { UnreadableCode } from "../answer";
import type { PictureReport } from "./pictureReport";

/** Which pictures are meant: those with a label, those without for a reason, or the one at an address. */
export type Target =
  | { readonly label: string }
  | { readonly address: string }
  | { readonly state: "unrecognised" }
  | { readonly code: UnreadableCode };

export interface Revealed {
  /** How many pictures here are meant. */
  readonly count: number;
  /** The one that is shown now; undefined where there are fewer. */
  readonly picture: PictureReport | undefined;
}
