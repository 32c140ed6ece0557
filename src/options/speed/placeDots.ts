interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type LabelledDot<D extends Dot> = D & { labelX: number; labelY: number; anchor: "start" | "end" };

/** In px. */
const LINE_HEIGHT = 15;
const LABEL_WIDTH = 150;
const GAP = 5;

/** Places each dot's name beside it: on its left near the right edge, lower where it would cover another name. */
export function placeDots<D extends Dot>(dots: readonly D[], right: number): LabelledDot<D>[] {
  const placed: LabelledDot<D>[] = [];
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
