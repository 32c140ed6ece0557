/** How the box of an element shows a picture of another shape, in CSS px. */
export interface Fitted {
  /** Border box of the element, seen from the tab's window. */
  readonly box: DOMRectReadOnly;
  /** Width of border and padding on each side. */
  readonly insets: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly natural: { readonly width: number; readonly height: number };
  /** Computed `object-fit` and `object-position`. */
  readonly fit: string;
  readonly position: string;
}

/** A part of the window, and the proportions of what it shows. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Width divided by height, as in the file. */
  readonly aspect: number;
  /** Number of pixels that the file has across it; of CSS px where that is not known. */
  readonly across: number;
}

/**
 * The part of the window in which an element shows its picture, without its border, padding and empty bands, and the
 * proportions that it has in the file: a page may stretch it. https://drafts.csswg.org/css-images/#the-object-fit
 */
export function shownPart({ box, insets, natural, fit, position }: Fitted): Part {
  const left = box.left + insets.left;
  const top = box.top + insets.top;
  const width = Math.max(1, box.width - insets.left - insets.right);
  const height = Math.max(1, box.height - insets.top - insets.bottom);
  const stretched = { left, top, width, height, aspect: natural.width / natural.height, across: natural.width };
  const contain = Math.min(width / natural.width, height / natural.height);
  const scale = {
    contain,
    cover: Math.max(width / natural.width, height / natural.height),
    none: 1,
    "scale-down": Math.min(1, contain),
  }[fit];
  if (scale === undefined) return stretched;
  const [across = "50%", down = "50%"] = position.split(" ");
  const [x, w] = shownSpan(width, natural.width * scale, across);
  const [y, h] = shownSpan(height, natural.height * scale, down);
  return { left: left + x, top: top + y, width: w, height: h, aspect: w / h, across: w / scale };
}

/** Start and length of what is seen of a picture `size` long in a box `room` long. */
function shownSpan(room: number, size: number, position: string): readonly [start: number, length: number] {
  const offset = position.endsWith("%") ? ((room - size) * Number.parseFloat(position)) / 100 : parseFloat(position);
  const from = Math.max(0, offset || 0);
  return [from, Math.max(1, Math.min(room, (offset || 0) + size) - from)];
}
