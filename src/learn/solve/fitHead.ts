import { minimise } from "./minimise";
import { type Rows, softmaxLoss } from "./softmaxLoss";

/** The length of the gradient, as a share of its first, at which a head no longer changes what it says. */
const TOLERANCE = 1e-2;
/**
 * The same, as a share of the gradient at 0, where it begins with a head that was near enough: a single example more, of
 * hundreds, turns the gradient by less than a hundredth of that, and would not be learnt.
 */
const NEAR_TOLERANCE = 1e-3;
/** Maximum number of steps: hardly any lesson needs as many. */
const MAX_STEPS = 100;

/** Rows of features, each with its class. */
export type ClassedRows = Omit<Rows, "counts">;

interface FitOptions {
  /** Weights and biases to begin with, such as those for another `l2`. */
  readonly start?: Float64Array | undefined;
  /** The start is near the minimum already: what is near enough is said by the gradient at 0. */
  readonly near?: boolean;
  /** Called now and then with the share of the steps that were taken, of the most that there can be. */
  readonly report?: (share: number) => void;
}

/**
 * The weights and biases that cost least: multinomial logistic regression. Each class counts as much as any other,
 * however many rows it has.
 *
 * @param use whether a row is learnt from
 */
export async function fitHead(
  signal: AbortSignal,
  rows: ClassedRows,
  labels: number,
  l2: number,
  use: (row: number) => boolean,
  { start, near = false, report = () => {} }: FitOptions = {},
): Promise<Float64Array> {
  const numbers = new Float64Array(labels);
  for (const [row, label] of rows.classes.entries()) if (use(row)) numbers[label] = (numbers[label] as number) + 1;
  const counts = Float64Array.from(rows.classes, (label, row) => (use(row) ? 1 / (numbers[label] as number) : 0));
  const point = start?.slice() ?? new Float64Array(labels * (rows.width + 1));
  const cost = softmaxLoss({ ...rows, counts }, labels, l2);
  await minimise(signal, cost, point, near ? NEAR_TOLERANCE : TOLERANCE, MAX_STEPS, {
    report: (steps) => report(steps / MAX_STEPS),
    ...(near && { reference: new Float64Array(point.length) }),
  });
  return point;
}
