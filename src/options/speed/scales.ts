/** From values to pixels, with round values to mark. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5];

/** A scale over some positive values with room around them. */
export function scaleOver(values: readonly number[], [from, to]: [number, number], kind: "linear" | "log"): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const [min, max] = kind === "log" ? [low / 1.5, high * 1.5] : [low - 5, high + 5];
  const place = kind === "log" ? Math.log : (value: number) => value;
  const at = (value: number) => from + ((place(value) - place(min)) / (place(max) - place(min))) * (to - from);
  const round = kind === "log" ? logTicks(min, max) : linearTicks(min, max);
  return { at, ticks: round.filter((tick) => tick >= min && tick <= max) };
}

function logTicks(min: number, max: number): number[] {
  const decades = Math.ceil(Math.log10(max)) - Math.floor(Math.log10(min)) + 1;
  const first = 10 ** Math.floor(Math.log10(min));
  return Array.from({ length: decades }, (_, i) => STEPS.map((step) => step * first * 10 ** i)).flat();
}

/** Every 10, which suits per cent. */
function linearTicks(min: number, max: number): number[] {
  const first = Math.ceil(min / 10);
  return Array.from({ length: Math.floor(max / 10) - first + 1 }, (_, i) => (first + i) * 10);
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Placed<D extends Dot> = D & { labelX: number; labelY: number; anchor: "start" | "end" };

const LINE_HEIGHT = 15;
const LABEL_WIDTH = 150;
const GAP = 5;

/** Puts each dot's name beside it: to the left at the right edge, lower where another name stands. */
export function placeDots<D extends Dot>(dots: readonly D[], right: number): Placed<D>[] {
  const placed: Placed<D>[] = [];
  for (const dot of [...dots].sort((a, b) => a.y - b.y)) {
    const anchor = dot.x + dot.radius + LABEL_WIDTH > right ? "end" : "start";
    const labelX = anchor === "start" ? dot.x + dot.radius + GAP : dot.x - dot.radius - GAP;
    let labelY = dot.y + GAP;
    for (const other of placed) {
      const near = Math.abs(other.labelX - labelX) < LABEL_WIDTH;
      if (near && labelY - other.labelY < LINE_HEIGHT) labelY = other.labelY + LINE_HEIGHT;
    }
    placed.push({ ...dot, labelX, labelY, anchor });
  }
  return placed;
}
