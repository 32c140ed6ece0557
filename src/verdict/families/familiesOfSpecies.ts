import { parseSpecies } from "./parseSpecies";
import { isKind, wordsForName } from "./wordsForName";

/** A word, and at least two classes that it is the word for, in ascending order. */
type Named = readonly [word: string, classes: readonly number[]];

/** The least share of the labels that have a scientific name, and brackets for a common one, in a list of species. */
const LEAST_SPECIES = 0.8;
/** The least share of a genus whose common names say of what kind they are, for the others to be of it. */
const LEAST_OF_KIND = 0.5;

/**
 * The families of a list of species, made of its labels: what the last words of common names say ("finch", "brown
 * pelican"), the kinds that these are ("duck", for a teal), and the genera; those of fewest classes first. Undefined for a
 * list of other things.
 */
export function familiesOfSpecies(labels: readonly string[]): readonly Named[] | undefined {
  const species = labels.map(parseSpecies);
  if (species.filter((one) => one?.name).length < Math.max(2, LEAST_SPECIES * labels.length)) return undefined;
  const ends = new Set(species.flatMap((one) => one?.name?.at(-1)?.toLowerCase() ?? []));
  const own = species.map((one) => (one?.name ? wordsForName(one.name, ends) : []));
  const byGenus = group(species.map((one) => (one ? [one.genus] : [])));
  const words = withSharedKinds(own, [...byGenus.values()]);
  const byWord = group(words);
  const genera = [...byGenus].map(([genus, classes]) => {
    const [first = [], ...others] = classes.map((index) => words[index] ?? []);
    const shared = first.filter((word) => others.every((own) => own.includes(word)));
    const kind = shared.sort((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0))[0];
    return [`${kind ?? "species"} of the genus ${genus}`, classes] as const;
  });
  return withoutEqual([...byWord, ...genera]);
}

/**
 * The words of each class, with the kind that is said of most others of its genus: a "mourning cloak" is a
 * butterfly, as the tortoiseshells are.
 */
function withSharedKinds(
  words: readonly (readonly string[])[],
  genera: readonly (readonly number[])[],
): (readonly string[])[] {
  const all = [...words];
  for (const classes of genera) {
    const kinds = group(classes.map((index) => words[index]?.filter(isKind) ?? []));
    const [most, next] = [...kinds].sort(([, a], [, b]) => b.length - a.length);
    if (!most || most[1].length === next?.[1].length || most[1].length < LEAST_OF_KIND * classes.length) continue;
    for (const index of classes) all[index] = [...new Set([...(words[index] ?? []), most[0]])];
  }
  return all;
}

/** The classes that have a word, for each word. */
function group(words: readonly (readonly string[])[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, own] of words.entries()) {
    for (const word of own) {
      const classes = groups.get(word) ?? [];
      classes.push(index);
      groups.set(word, classes);
    }
  }
  return groups;
}

/** Of families that have the same classes, the first stays; those of one class say no more than its label. */
function withoutEqual(groups: readonly Named[]): Named[] {
  const found = new Map<string, Named>();
  for (const group of groups) {
    const key = group[1].join();
    if (group[1].length > 1 && !found.has(key)) found.set(key, group);
  }
  return [...found.values()].sort(([, a], [, b]) => a.length - b.length);
}
