/**
 * The indices of the `k` largest values, the largest first; of equal ones, the lower index first. In one pass: sorting a
 * thousand classes would take as long as all the rest of a verdict.
 */
export function topK(values: Float32Array, k: number): number[] {
  const best: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (best.length === k && value <= (values[best[k - 1] as number] as number)) continue;
    let place = best.length;
    while (place > 0 && (values[best[place - 1] as number] as number) < value) place--;
    best.splice(place, 0, index);
    best.length = Math.min(k, best.length);
  }
  return best;
}
