import type { Embedded } from "../../src/classifier/teach/embed";

/** The features of all pictures, one after the other. */
export function joined(seen: readonly Pick<Embedded, "features">[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(seen.reduce((sum, { features }) => sum + features.length, 0));
  let at = 0;
  for (const { features } of seen) {
    whole.set(features, at);
    at += features.length;
  }
  return whole;
}
