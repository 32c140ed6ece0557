/**
 * Returns a generator of integers from 0 to below a bound, with the same sequence for the same seed: a linear
 * congruential generator with the constants of Numerical Recipes.
 */
export function randomIntegers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
