import { Gate } from "../../src/verdict/gate";
import { fitGate } from "./fitGate";
import type { SeenPicture } from "./seenPicture";

/** Fits a gate, and returns what gives its score for a picture. */
export async function scoreBy(pictures: readonly SeenPicture[]): Promise<(picture: SeenPicture) => number> {
  const gate = new Gate({ ...(await fitGate(pictures)), known: 0, plain: 0 });
  return ({ probabilities }) => gate.score(probabilities);
}
