import type { ClassedRows } from "../solve/fitHead";

/** The scores that a head gives one of some rows, one for each label: its weights and biases as `fitHead` finds them. */
export function scoresIn(
  { features, width }: ClassedRows,
  row: number,
  point: Float64Array,
  labels: number,
): Float64Array {
  return Float64Array.from({ length: labels }, (_, label) => {
    let sum = point[labels * width + label] as number;
    for (let i = 0; i < width; i++) sum += (point[label * width + i] as number) * (features[row * width + i] as number);
    return sum;
  });
}
