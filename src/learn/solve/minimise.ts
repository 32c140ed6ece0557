import { breather } from "../../async/breather";

/** Value of a function at a point; writes the gradient there. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

/** Time in ms after which others have the thread for a moment, and are told how far it is. */
const BREATH_MS = 200;
/** Number of latest steps from which the curvature is known. */
const MEMORY = 8;
/** Share of the decrease that the gradient promises which a step must bring (Armijo). */
const SUFFICIENT = 1e-4;
/** Number of times that a step is halved before the minimum counts as found, within what numbers can tell. */
const MAX_HALVINGS = 30;

interface Descent {
  /** Called now and then with the number of steps that were taken. */
  readonly report?: (steps: number) => void;
  readonly reference?: Float64Array;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  /** 1 / (moved · turned) */
  readonly rho: number;
}

/**
 * Goes downhill from `point`, which becomes the minimum of a smooth convex function: L-BFGS, always the same way.
 * J. Nocedal, S. Wright, Numerical Optimization, 2nd edition, algorithm 7.5.
 *
 * @param tolerance the length of the gradient at which the minimum is near enough, as a share of its length where it
 *   begins, or at `reference`
 */
export async function minimise(
  signal: AbortSignal,
  f: Differentiable,
  point: Float64Array,
  tolerance: number,
  maxSteps: number,
  { report = () => {}, reference }: Descent = {},
): Promise<void> {
  const breathe = breather(signal, BREATH_MS);
  let gradient = new Float64Array(point.length);
  if (reference) f(reference, gradient);
  let enough = tolerance * Math.sqrt(dot(gradient, gradient));
  let value = f(point, gradient);
  if (!reference) enough = tolerance * Math.sqrt(dot(gradient, gradient));
  const steps: Step[] = [];
  for (let i = 0; i < maxSteps && Math.sqrt(dot(gradient, gradient)) > enough; i++) {
    const direction = downhill(gradient, steps);
    const slope = dot(direction, gradient);
    let length = steps.length > 0 ? 1 : 1 / Math.max(1, Math.sqrt(-slope));
    const next = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    let found = Number.POSITIVE_INFINITY;
    let halvings = 0;
    while (halvings++ < MAX_HALVINGS) {
      if (await breathe()) report(i);
      for (let j = 0; j < point.length; j++) next[j] = (point[j] as number) + length * (direction[j] as number);
      found = f(next, nextGradient);
      if (found <= value + SUFFICIENT * length * slope) break;
      length /= 2;
    }
    if (!(found < value)) return;
    const moved = next.map((x, j) => x - (point[j] as number));
    const turned = nextGradient.map((g, j) => g - (gradient[j] as number));
    const curvature = dot(moved, turned);
    if (curvature > 0) steps.push({ moved, turned, rho: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    point.set(next);
    gradient = nextGradient;
    value = found;
  }
}

/** The direction of the next step: the gradient, turned by what is known of the curvature. */
function downhill(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((g) => -g);
  const weights: number[] = [];
  for (const { moved, turned, rho } of steps.toReversed()) {
    const weight = rho * dot(moved, direction);
    weights.push(weight);
    addTimes(direction, turned, -weight);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.turned, last.turned));
    for (let j = 0; j < direction.length; j++) direction[j] = (direction[j] as number) * scale;
  }
  for (const { moved, turned, rho } of steps) {
    const weight = weights.pop() as number;
    addTimes(direction, moved, weight - rho * dot(turned, direction));
  }
  return direction;
}

function addTimes(sum: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + factor * (vector[i] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
