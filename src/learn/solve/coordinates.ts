import { breather } from "../../async/breather";

/** Time in ms after which others have the thread for a moment. */
const BREATH_MS = 200;
/** Share of the longest row's square below which what is left of a row is rounding. */
const ROUNDING = 1e-6;

/**
 * The same rows in fewer numbers: as many as there are rows at most, and then a head learnt from these, and its cost, are
 * the same as from the features, since neither depends on how the axes lie. With fewer still, they are those that the rows
 * differ most by: a Cholesky factor of the rows' products, pivoted and broken off.
 * S. Fine, K. Scheinberg, Efficient SVM training using low-rank kernel representations, 2001.
 *
 * @param rows [count, width]
 * @param most how many numbers a row may have
 * @returns [count, most]
 */
export async function coordinates(
  signal: AbortSignal,
  rows: Float32Array,
  width: number,
  most: number,
): Promise<Float32Array> {
  const breathe = breather(signal, BREATH_MS);
  const count = rows.length / width;
  const factor = new Float32Array(count * most);
  const left = Float64Array.from({ length: count }, (_, row) => product(rows, row * width, row * width, width));
  const enough = ROUNDING * Math.max(...left);
  for (let place = 0; place < Math.min(most, count); place++) {
    await breathe();
    const pivot = left.indexOf(Math.max(...left));
    const square = left[pivot] as number;
    if (!(square > enough)) break;
    const length = Math.sqrt(square);
    for (let row = 0; row < count; row++) {
      const rest = product(rows, row * width, pivot * width, width) - product(factor, row * most, pivot * most, place);
      const share = rest / length;
      factor[row * most + place] = share;
      left[row] = (left[row] as number) - share * share;
    }
    left[pivot] = 0;
  }
  return factor;
}

/** Four sums at a time, declared one by one, as in softmaxLoss.ts. */
function product(values: Float32Array, a: number, b: number, length: number): number {
  let s = 0;
  let t = 0;
  let u = 0;
  let v = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    s += (values[a + i] as number) * (values[b + i] as number);
    t += (values[a + i + 1] as number) * (values[b + i + 1] as number);
    u += (values[a + i + 2] as number) * (values[b + i + 2] as number);
    v += (values[a + i + 3] as number) * (values[b + i + 3] as number);
  }
  for (; i < length; i++) s += (values[a + i] as number) * (values[b + i] as number);
  return s + t + u + v;
}
