/**
 * Divides examples into parts for cross-validation so that each class is spread evenly over the parts, and so are the
 * classes' remainders. https://scikit-learn.org/stable/modules/cross_validation.html#stratified-k-fold
 *
 * @param order what the examples of a class are ordered by, such as a hash: the order in which they came may mean
 *   something, as with photographs of one afternoon; those that have the same are in one part
 * @returns the part of each example
 */
export function foldsOf(classes: ArrayLike<number>, order: readonly string[], folds: number): Int32Array {
  const places = Array.from(classes, (_, place) => place);
  places.sort(
    (a, b) => (classes[a] as number) - (classes[b] as number) || compare(order[a] as string, order[b] as string),
  );
  const parts = new Int32Array(classes.length);
  let groups = -1;
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    const same = before !== undefined && classes[before] === classes[place] && order[before] === order[place];
    if (!same) groups++;
    parts[place] = groups % folds;
  }
  return parts;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
