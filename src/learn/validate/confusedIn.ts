/** How many examples of one category were taken for another. */
export interface Confusion {
  readonly category: string;
  readonly as: string;
  readonly count: number;
}

/** @returns those that happened, most often first */
export function confusedIn(
  answers: readonly { readonly category: number; readonly as: number }[],
  categories: readonly string[],
): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { category, as } of answers) {
    if (category === as) continue;
    const key = `${category} ${as}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { category: categories[category] ?? "", as: categories[as] ?? "", count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
