import type { Sides } from "./sides";

/** What the header of a picture says. */
export interface PictureHeader extends Sides {
  /** Its media type. */
  readonly type: string;
  /** Bytes that its decoder holds for each pixel beside the pixels themselves. */
  readonly held?: number;
}

/** An SVG file, which is as large as it is drawn; or what we do not understand, although the browser may. */
export type Unmeasured = "drawing" | "unknown";
