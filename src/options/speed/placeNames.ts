/** A dot of the plot, and the name to place beside it. */
export interface NamedDot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Placed {
  readonly nameX: number;
  readonly nameY: number;
  readonly anchor: "start" | "end";
}

/** In px, of the plot's text: the height of a line, the width of a character, and of a Chinese one. */
const LINE = 15;
const CHARACTER = 6.3;
const WIDE_CHARACTER = 12.5;
const GAP = 5;
/** Height in px of a letter above its baseline. */
const ASCENT = 11.5;
/** By how many lines a name is moved up or down where it has no room beside its dot: the fewer, the better. */
const MOVES = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

/** Where names may stand, in px. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places each name beside its dot, or near it, where it covers no other name and no dot. */
export function placeNames<D extends NamedDot>(dots: readonly D[], { left, right, top }: Area): (D & Placed)[] {
  const taken = dots.map(({ x, y, radius }) => ({
    from: x - radius,
    to: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return dots
    .toSorted((a, b) => a.y - b.y)
    .map((dot) => {
      const width = widthOf(dot.name);
      const places = [...placesOf(dot, width, left, right)];
      const isFree = ({ box }: Place) =>
        box.from >= left && box.to <= right && box.top >= top && !taken.some((other) => overlap(box, other));
      const { box, ...placed } =
        places.find(isFree) ?? places.find(({ box }) => box.to <= right) ?? (places[0] as Place);
      taken.push(box);
      return { ...dot, ...placed };
    });
}

interface Place extends Placed {
  readonly box: Box;
}

/** Where a name may stand, best first: right of its dot, left of it, above or below. */
function* placesOf({ x, y, radius }: NamedDot, width: number, left: number, right: number): Generator<Place> {
  for (const move of MOVES) {
    const nameY = y + GAP + move * LINE;
    const [after, before] = [x + radius + GAP, x - radius - GAP];
    const within = Math.max(left, Math.min(x - width / 2, right - width));
    const boxFrom = (from: number) => ({ from, to: from + width, top: nameY - ASCENT, bottom: nameY - ASCENT + LINE });
    yield { nameX: after, nameY, anchor: "start", box: boxFrom(after) };
    yield { nameX: before, nameY, anchor: "end", box: boxFrom(before - width) };
    yield { nameX: within, nameY, anchor: "start", box: boxFrom(within) };
  }
}

const overlap = (a: Box, b: Box) => a.from < b.to && b.from < a.to && a.top < b.bottom && b.top < a.bottom;

const widthOf = (text: string) =>
  Array.from(text).reduce((width, c) => width + (/\p{Script=Han}/u.test(c) ? WIDE_CHARACTER : CHARACTER), 0);
