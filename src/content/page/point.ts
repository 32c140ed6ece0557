/** A point seen from the window, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether the point lies in the box or on its edge. */
export const isWithin = ({ left, top, right, bottom }: DOMRectReadOnly, { x, y }: Point): boolean =>
  left <= x && x <= right && top <= y && y <= bottom;
