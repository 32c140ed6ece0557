import type { Head } from "../tflite/head/head";

/** The scores that a head gives one list of features, one for each of its labels. */
export function scoresOf({ bias, weights }: Head, features: Float32Array): Float64Array {
  const scores = Float64Array.from(bias);
  for (let label = 0; label < scores.length; label++) {
    const start = label * features.length;
    for (let i = 0; i < features.length; i++) {
      scores[label] = (scores[label] as number) + (weights[start + i] as number) * (features[i] as number);
    }
  }
  return scores;
}
