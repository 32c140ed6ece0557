import { fastest } from "../../models/speed";
import type { ModelRow } from "./useModels";

export type Recommendation = "fastest" | "most accurate" | "smallest" | "balanced";

interface Measured {
  readonly id: string;
  readonly bytes: number;
  readonly top1: number;
  readonly milliseconds: number;
}

/**
 * The recommendations of each model, by its id. Compares only models whose accuracy was measured on the same
 * pictures and which were timed on this computer.
 */
export function recommend(rows: readonly ModelRow[]): ReadonlyMap<string, readonly Recommendation[]> {
  const measured = rows.flatMap(({ entry: { id, bytes, measured: accuracy, standIn }, speeds }) => {
    const best = fastest(speeds);
    return accuracy && best && !standIn ? [{ id, bytes, top1: accuracy.top1, milliseconds: best.milliseconds }] : [];
  });
  const names = new Map<string, Recommendation[]>();
  // The model in use is timed without being asked; a single model would be the best at everything.
  if (measured.length < 2) return names;
  const give = (name: Recommendation, value: (model: Measured) => number) => {
    const best = measured.reduce<Measured | undefined>((a, b) => (a && value(a) >= value(b) ? a : b), undefined);
    if (best) names.set(best.id, [...(names.get(best.id) ?? []), name]);
  };
  give("fastest", ({ milliseconds }) => -milliseconds);
  give("most accurate", ({ top1 }) => top1);
  give("smallest", ({ bytes }) => -bytes);
  give("balanced", aboveDiagonal(measured));
  return names;
}

/**
 * How far a model lies above the line from the fastest to the most accurate, with time on a logarithmic scale: the
 * knee of that curve is the best compromise.
 * V. Satopää et al., Finding a "Kneedle" in a Haystack, 2011, https://doi.org/10.1109/ICDCSW.2011.20
 */
function aboveDiagonal(models: readonly Measured[]): (model: Measured) => number {
  const scale = (value: (model: Measured) => number) => {
    const values = models.map(value);
    const low = Math.min(...values);
    const span = Math.max(...values) - low || 1;
    return (model: Measured) => (value(model) - low) / span;
  };
  const accuracy = scale(({ top1 }) => top1);
  const time = scale(({ milliseconds }) => Math.log(milliseconds));
  return (model) => accuracy(model) - time(model);
}
