import { classifyExactly } from "../../scripts/browser/askClassifier";
import type { Running } from "../../scripts/browser/startBrowser";

/** Has the classifier answer for `runs` pictures of noise, one after the other; none was classified before. */
export async function classifyNoise(running: Running, runs: number, side: number, round: number): Promise<void> {
  const pictures = Array.from({ length: runs }, (_, i) => noise(round * runs + i, side));
  await classifyExactly(
    running,
    pictures.map((rgba) => ({ model: "", engine: "auto", rgba })),
    "in turn",
  );
}

/** Makes noise by Knuth's multiplicative hash. */
const noise = (seed: number, side: number) =>
  Uint8Array.from({ length: side * side * 4 }, (_, at) => Math.imul(at + seed, 2654435761) >>> 24);
