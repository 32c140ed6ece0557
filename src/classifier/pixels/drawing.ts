import type { Unreadable } from "../../protocol/answer";

/** An SVG file to be drawn. */
export interface Drawing {
  readonly svg: ArrayBuffer;
  /** Length in pixels of its shorter side. */
  readonly shorterSide: number;
  /** SHA-256 of the file. */
  readonly content: string;
  /** Origin of the page that shows it; empty where it has none. */
  readonly page: string;
}

/** Draws an SVG file, which only a document can; gives the reason where that would take too much. */
export type Draw = (signal: AbortSignal, drawing: Drawing) => Promise<ImageBitmap | Unreadable>;
