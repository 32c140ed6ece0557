import type { LabelGroup } from "../../../protocol/page/labelGroups";
import general from "../../../words/labels/general.json" with { type: "json" };

/** Rows of one kind of thing: dogs of several breeds. */
export interface KindGroup {
  /** The word for the kind. */
  readonly kind: string;
  /** At least two, the largest first. */
  readonly rows: readonly LabelGroup[];
  readonly count: number;
}

/** Kinds under which nobody looks for a thing, or that join what nobody thinks of as one: dogs and wolves. */
const GENERAL: ReadonlySet<string> = new Set(general);

/** Puts rows of the same kind under one heading, each row under one at most; the largest first. */
export function groupByKind(labels: readonly LabelGroup[]): readonly (LabelGroup | KindGroup)[] {
  const byKind = new Map<string, LabelGroup[]>();
  for (const row of labels) {
    const kind = headingOf(row);
    const beside = kind === undefined ? undefined : byKind.get(kind);
    if (beside) beside.push(row);
    else if (kind !== undefined) byKind.set(kind, [row]);
  }
  const seen = new Set<string>();
  const grouped = labels.flatMap((row): (LabelGroup | KindGroup)[] => {
    const kind = headingOf(row);
    const rows = (kind !== undefined && byKind.get(kind)) || [];
    if (kind === undefined || rows.length < 2) return [row];
    if (seen.has(kind)) return [];
    seen.add(kind);
    return [{ kind, rows, count: rows.reduce((sum, { count }) => sum + count, 0) }];
  });
  return grouped.sort((a, b) => b.count - a.count);
}

/** The most general kind that people look for: "dog", rather than "terrier" or "animal". */
const headingOf = ({ kinds }: LabelGroup): string | undefined => kinds.findLast((kind) => !GENERAL.has(kind));
