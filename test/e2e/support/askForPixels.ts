import { classifyExactly } from "../../../scripts/browser/askClassifier";
import type { Answer } from "../../../src/protocol/answer";
import type { EngineChoice } from "../../../src/protocol/picture";
import type { Running } from "./harness";

interface Exact {
  readonly model: string;
  readonly engine: EngineChoice;
  /** RGB, side × side × 3 bytes: exactly what the model takes as input. */
  readonly rgb: Uint8Array;
}

/** Classifies exact pixels, by the same request as any picture. */
export async function askForPixels(running: Running, exact: Exact): Promise<Answer> {
  const [answer] = await askForAllPixels(running, [exact]);
  if (!answer) throw new Error("There is no answer.");
  return answer;
}

/** Classifies several inputs at once, as `askForPixels` does one. */
export const askForAllPixels = (running: Running, all: readonly Exact[]): Promise<Answer[]> =>
  classifyExactly(
    running,
    all.map(({ rgb, ...choice }) => ({ ...choice, rgba: opaque(rgb) })),
  );

function opaque(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let i = 0; i < rgb.length / 3; i++) rgba.set(rgb.subarray(i * 3, i * 3 + 3), i * 4);
  return rgba;
}
