import type { Unreadable, UnreadableCode } from "../answer";

/** Maximum number of particulars told apart for one code: each picture may have its own, such as its size. */
const MAX_PARTICULARS = 8;

/** Pictures that could not be read for the same reason. */
export interface UnreadableGroup {
  readonly code: UnreadableCode;
  readonly count: number;
  /** How many there are of each particular, most first; of many, only the most frequent, so the sum may be less. */
  readonly particulars: readonly (Pick<Unreadable, "detail"> & { readonly count: number })[];
}

/** Joins groups of the same reason, and counts the same particulars together; the largest first. */
export function groupUnreadable(groups: Iterable<UnreadableGroup>): UnreadableGroup[] {
  const byCode = new Map<UnreadableCode, { count: number; particulars: Map<string, Particular> }>();
  for (const { code, count, particulars } of groups) {
    const group = byCode.get(code) ?? { count: 0, particulars: new Map() };
    group.count += count;
    for (const { detail, count } of particulars) {
      const key = JSON.stringify(detail);
      group.particulars.set(key, { detail, count: count + (group.particulars.get(key)?.count ?? 0) });
    }
    byCode.set(code, group);
  }
  return Array.from(byCode, ([code, { count, particulars }]) => ({
    code,
    count,
    particulars: [...particulars.values()].sort(mostFirst).slice(0, MAX_PARTICULARS),
  })).sort(mostFirst);
}

type Particular = UnreadableGroup["particulars"][number];

const mostFirst = (a: { readonly count: number }, b: { readonly count: number }) => b.count - a.count;
