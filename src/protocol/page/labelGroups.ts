/** Maximum number of pictures shown beside a label. */
const MAX_THUMBNAILS = 3;

/** The lowest and the highest probability among pictures, from 0 to 1. */
interface Sureness {
  readonly least: number;
  readonly most: number;
}

/** Pictures that count under the same label. */
export interface LabelGroup {
  /** A label of the model, the user's own word, or the word for a family of labels. */
  readonly label: string;
  /** Whether the label is a family's: a label may have the same word. */
  readonly family: boolean;
  readonly count: number;
  /** Number of these pictures that are labelled in the user's words. */
  readonly named: number;
  /** How sure the model is of them, from 0 to 1; undefined where all are labelled in the user's words. */
  readonly sure?: Sureness | undefined;
  /** Addresses of at most `MAX_THUMBNAILS` of these pictures. */
  readonly addresses: readonly string[];
  /** Words for the kinds of things that all of them show; none where only the user's word is known. */
  readonly kinds: readonly string[];
  /** Words for kinds that only some of them show, or only in part. */
  readonly partly: readonly string[];
  /** Labels that one of them may have, within its family; at most as many as that has. */
  readonly candidates: readonly string[];
  /** Labels of what else they show, where some of them show several things. */
  readonly also: readonly string[];
}

interface Joined {
  readonly label: string;
  readonly family: boolean;
  count: number;
  named: number;
  sure: Sureness | undefined;
  readonly addresses: Set<string>;
  /** Undefined as long as only the user's word is known. */
  kinds: readonly string[] | undefined;
  readonly partly: Set<string>;
  readonly candidates: Set<string>;
  readonly also: Set<string>;
}

/** Joins groups of the same label. */
export class LabelGroups {
  private readonly all = new Map<string, Joined>();

  /** @param keeps asked about each address that there is a place for */
  constructor(private readonly keeps: (address: string) => boolean = () => true) {}

  add({ label, family, count, named, sure, addresses, kinds, partly, candidates, also }: LabelGroup): void {
    const key = `${family} ${label}`;
    const group = this.all.get(key) ?? {
      ...{ label, family, count: 0, named: 0, sure, kinds: undefined },
      ...{ addresses: new Set<string>(), partly: new Set<string>() },
      ...{ candidates: new Set<string>(), also: new Set<string>() },
    };
    this.all.set(key, group);
    group.count += count;
    group.named += named;
    group.sure = widest(group.sure, sure);
    for (const address of addresses) {
      const wanted = group.addresses.size < MAX_THUMBNAILS && !group.addresses.has(address);
      if (wanted && this.keeps(address)) group.addresses.add(address);
    }
    // Classes that mean one thing may be of different kinds, and so may what different models say.
    if (named < count) group.kinds = group.kinds?.filter((kind) => kinds.includes(kind)) ?? kinds;
    for (const kind of [...kinds, ...partly]) group.partly.add(kind);
    for (const candidate of candidates) group.candidates.add(candidate);
    for (const other of also) group.also.add(other);
  }

  /** The largest first. */
  list(): LabelGroup[] {
    const groups = Array.from(this.all.values(), ({ addresses, kinds = [], partly, candidates, also, ...group }) => ({
      ...group,
      addresses: [...addresses],
      kinds,
      partly: [...partly].filter((kind) => !kinds.includes(kind)),
      candidates: [...candidates],
      also: [...also],
    }));
    return groups.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  }
}

const widest = (a: Sureness | undefined, b: Sureness | undefined): Sureness | undefined =>
  a && b ? { least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) } : (a ?? b);
