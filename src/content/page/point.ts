/** Seen from the window, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
