import { Gate } from "../../src/verdict/gate";
import { fitGate } from "./fitGate";
import type { SeenPicture } from "./seenPicture";

/** Fits a gate, and returns what gives its score for a picture. */
export function scoreBy(pictures: readonly SeenPicture[]): (picture: SeenPicture) => number {
  const gate = new Gate({ ...fitGate(pictures), known: 0, plain: 0 });
  return ({ probabilities }) => gate.score(probabilities);
}
