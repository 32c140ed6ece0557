/** Pictures as a model of ImageNet sees them, and rules to judge them by. */
import type { VerdictRule } from "../../../src/models/entry";
import { imageNetLabels } from "./imageNetLabels";

export const LABELS = imageNetLabels();
export const RULE: VerdictRule = { confident: 0.9, family: 0.85, recognised: 0.3 };
export const [NORFOLK, NORWICH, BEAGLE, CRANE, MACHINE, GLASS, GLASSES, SHARK, WOLF] = [
  186, 187, 163, 135, 518, 837, 838, 3, 270,
];

/** Probabilities of these classes; the rest is shared by all others. */
export function picture(of: Readonly<Record<number, number>>): Float32Array {
  const rest = 1 - Object.values(of).reduce((sum, probability) => sum + probability, 0);
  return Float32Array.from(LABELS, (_, i) => of[i] ?? rest / (LABELS.length - Object.keys(of).length));
}

/** A gate whose log-odds are 100 times what a class's logarithm has above the mean, less 500. */
export const gateOf = (index: number, { known = 0, plain = 0 } = {}) => ({
  weights: Buffer.from(Int8Array.from(LABELS, (_, i) => (i === index ? 100 : 0)).buffer).toString("base64"),
  scale: 1,
  bias: -500,
  known,
  plain,
});
