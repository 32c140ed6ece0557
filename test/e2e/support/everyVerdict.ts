import { changeCatalogue } from "../../../scripts/build/catalogue";
import { CARRIED_MODEL } from "./harness";

/**
 * Changes a copy of the built extension: with these thresholds, the small model's verdicts on the drawings are of every
 * kind. It is sure of the clock, all but sure of the umbrella, and takes the pool table for an insect, perhaps a butterfly.
 */
export function everyVerdict(folder: string): void {
  const verdict = { confident: 0.97, family: 0.08, recognised: 0.88 };
  changeCatalogue(folder, (entries) =>
    entries.map((entry) => (entry.id === CARRIED_MODEL ? { ...entry, verdict } : entry)),
  );
}
