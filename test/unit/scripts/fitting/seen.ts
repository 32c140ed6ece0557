import type { SeenPicture } from "../../../../scripts/fitting/seenPicture";

const CLASSES = 12;

interface Given extends Partial<Pick<SeenPicture, "kind" | "right">>, Pick<SeenPicture, "file" | "role"> {
  /** Probabilities by class; the rest is shared by all others. */
  readonly of: Readonly<Record<number, number>>;
}

/** A picture as a model of a dozen classes sees it. */
export function seen({ of, kind = "", right, ...facts }: Given): SeenPicture {
  const given = Object.values(of);
  const rest = (1 - given.reduce((sum, probability) => sum + probability, 0)) / (CLASSES - given.length);
  const probabilities = Float32Array.from({ length: CLASSES }, (_, i) => of[i] ?? rest);
  return { ...facts, kind, right, top5: [], first: probabilities, probabilities };
}
