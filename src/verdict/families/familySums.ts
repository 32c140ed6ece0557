import type { Family } from "./familiesOf";

/** A family with the sum of the probabilities of its classes. */
type Summed = Family & { readonly probability: number };

/** Sums the probabilities of families: only of as many as are asked about, since most pictures need none. */
export class FamilySums {
  private readonly members: readonly Uint16Array[];

  /** @param families those that say most first */
  constructor(private readonly families: readonly Family[]) {
    this.members = families.map(({ classes }) => Uint16Array.from(classes));
  }

  /** @returns the family that says most of those whose probability is at least as given; undefined where none is */
  of(probabilities: Float32Array): (least: number) => Summed | undefined {
    const sums: number[] = [];
    return (least) => {
      for (const [place, family] of this.families.entries()) {
        const probability = sums[place] ?? this.sum(place, probabilities);
        sums[place] = probability;
        if (probability >= least) return { ...family, probability };
      }
      return undefined;
    };
  }

  private sum(place: number, probabilities: Float32Array): number {
    const members = this.members[place] as Uint16Array;
    let sum = 0;
    for (let i = 0; i < members.length; i++) sum += probabilities[members[i] as number] ?? 0;
    return sum;
  }
}
