/** Sum of the probabilities of some classes. */
export function sumOf(probabilities: Float32Array, classes: readonly number[]): number {
  let sum = 0;
  for (const index of classes) sum += probabilities[index] ?? 0;
  return sum;
}
