/** A map from values to pixels, and the round values to mark on its axis. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Marks in each decade of a logarithmic axis. */
const STEPS = [1, 2, 5];

/** Least distance of two marks in px: between them is room for a number. */
const APART = 34;

/** Milliseconds a picture of the models that we offer. */
const USUAL = [2, 100];

/** A scale from all of the values, which are positive, to the pixels `from` … `to`, with a margin on both sides. */
export function scaleOver(values: readonly number[], [from, to]: [number, number], kind: "linear" | "log"): Scale {
  // Where there are none, the axis is that of a common computer.
  const known = values.length > 0 ? values : USUAL;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const [min, max] = kind === "log" ? [low / 1.5, high * 1.5] : [low - 5, high + 5];
  const place = kind === "log" ? Math.log : (value: number) => value;
  const at = (value: number) => from + ((place(value) - place(min)) / (place(max) - place(min))) * (to - from);
  const round = kind === "log" ? logTicks(min, max) : linearTicks(min, max);
  const ticks: number[] = [];
  for (const tick of round.filter((one) => one >= min && one <= max)) {
    const last = ticks.at(-1);
    if (last === undefined || Math.abs(at(tick) - at(last)) >= APART) ticks.push(tick);
  }
  return { at, ticks };
}

function logTicks(min: number, max: number): number[] {
  const decades = Math.ceil(Math.log10(max)) - Math.floor(Math.log10(min)) + 1;
  const first = 10 ** Math.floor(Math.log10(min));
  return Array.from({ length: decades }, (_, i) => STEPS.map((step) => step * first * 10 ** i)).flat();
}

/** Multiples of 10, which suit percentages. */
function linearTicks(min: number, max: number): number[] {
  const first = Math.ceil(min / 10);
  return Array.from({ length: Math.floor(max / 10) - first + 1 }, (_, i) => (first + i) * 10);
}
