import { changeCatalogue } from "../../../scripts/build/catalogue";
import { CARRIED_MODEL } from "./harness";

/**
 * Changes a copy of the built extension: with thresholds this low, the small model's verdicts on the drawings are of
 * every kind. It takes sunglasses for cookware, and is unsure whether for pans or woks.
 */
export function everyVerdict(folder: string): void {
  const verdict = { confident: 0.55, family: 0.25, recognised: 0.4 };
  changeCatalogue(folder, (entries) =>
    entries.map((entry) => (entry.id === CARRIED_MODEL ? { ...entry, verdict } : entry)),
  );
}
