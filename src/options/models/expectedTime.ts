import type { ModelEntry } from "../../models/entry";
import { fastest } from "../../models/speed";
import type { ModelRow } from "./useModels";

/** Milliseconds a picture for each unit of `work`, of a common computer: MobileNet V2 takes 10 there. */
const USUAL = 10 / work({ inputSize: 224, bytes: 3_610_798 });

/**
 * Milliseconds that a model will take for a picture: as measured, or else as other models on this computer let expect.
 * Only to order models by, and to say how long something will take.
 */
export function expectedTime({ entry, speeds }: ModelRow, rows: readonly ModelRow[]): number {
  const measured = fastest(speeds)?.milliseconds;
  if (measured !== undefined) return measured;
  const paces = rows.flatMap((row) => {
    const best = fastest(row.speeds);
    return best ? [best.milliseconds / work(row.entry)] : [];
  });
  const pace = paces.sort((a, b) => a - b)[paces.length >> 1] ?? USUAL;
  return pace * work(entry);
}

/** What a network computes grows with its weights, and with the number of places to which it applies them. */
function work({ inputSize, bytes }: Pick<ModelEntry, "inputSize" | "bytes">): number {
  return inputSize ** 2 * bytes;
}
