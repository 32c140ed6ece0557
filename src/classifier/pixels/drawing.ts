import type { Unreadable } from "../../protocol/answer";

/** A file to be drawn as a page draws it: an SVG file, or what the classifier does not decode itself. */
export interface Drawing {
  readonly file: ArrayBuffer;
  /** Length in pixels of its shorter side; a picture of pixels may come with up to twice that. */
  readonly shorterSide: number;
  /** SHA-256 of the file. */
  readonly content: string;
  /** The tab that shows it, with all its frames: tabs take turns. */
  readonly tab: number;
}

/** Draws a file, which only a document can; gives the reason where that would take too much. */
export type Draw = (signal: AbortSignal, drawing: Drawing) => Promise<ImageBitmap | Unreadable>;
