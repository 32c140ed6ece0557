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

/** Places each dot's name beside it: on its left where the right has no room, lower where it would cover another name. */
export function placeNames<D extends NamedDot>(dots: readonly D[], right: number): (D & Placed)[] {
  const taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return dots
    .toSorted((a, b) => a.y - b.y)
    .map((dot) => {
      const width = widthOf(dot.name);
      const anchor = dot.x + dot.radius + GAP + width > right ? "end" : "start";
      const nameX = anchor === "start" ? dot.x + dot.radius + GAP : dot.x - dot.radius - GAP;
      const from = anchor === "start" ? nameX : nameX - width;
      let nameY = dot.y + GAP;
      for (const other of taken.toSorted((a, b) => a.y - b.y)) {
        const across = from < other.to && other.from < from + width;
        if (across && Math.abs(nameY - other.y) < LINE) nameY = other.y + LINE;
      }
      taken.push({ from, to: from + width, y: nameY });
      return { ...dot, nameX, nameY, anchor };
    });
}

const widthOf = (text: string) =>
  Array.from(text).reduce((width, c) => width + (/\p{Script=Han}/u.test(c) ? WIDE_CHARACTER : CHARACTER), 0);
