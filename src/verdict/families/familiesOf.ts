import { familiesOfSpecies } from "./familiesOfSpecies";
import { BACKGROUND } from "./guesses";
import imageNet from "./imagenet.json" with { type: "json" };
import { nameOfSpecies } from "./nameOfSpecies";
import kinds from "./namesOfKinds.json" with { type: "json" };
import ourWords from "./ourWords.json" with { type: "json" };
import { parseClasses } from "./parseClasses";

/** Classes for which there is one word in plain English. */
export interface Family {
  readonly word: string;
  /** At least two, as indices of the model's labels, in ascending order. */
  readonly classes: readonly number[];
}

/** What is known of a model's labels beyond their words. */
export interface Families {
  /** Kinds of things, which overlap freely ("terrier", "dog"): those of fewest classes, which say most, come first. */
  readonly families: readonly Family[];
  /** Classes that mean one thing, in groups that do not overlap, with the word for it ("sunglass", "sunglasses"). */
  readonly synonyms: readonly Family[];
  /**
   * Names of classes whose labels do not tell them from another class or from a family ("crane" is two), or do not begin
   * with what people say ("Haemorhous cassinii").
   */
  readonly names: ReadonlyMap<number, string>;
  /**
   * ImageNet's classes, by their numbers of 1 to 1000, that each label stands for, where these are the words of families:
   * 118 for "dog", none for "screenshot". Elsewhere each label is one class.
   */
  readonly covers?: readonly (readonly number[])[];
}

/** ImageNet's numbers, of 1 to 1000 after the background, for the labels of a list of them all. */
const LISTS: readonly { readonly first: string; readonly classes: readonly number[] }[] = [
  { first: BACKGROUND, classes: parseClasses("0-1000") },
  { first: "tench", classes: parseClasses("1-1000") },
];

/** Classes for each label of a list whose labels are words of families. */
const OURS = Object.values(ourWords).map(parseClasses);

/** The families of a model whose labels are known: ImageNet's, our own words, or those of a list of species. */
export function familiesOf(labels: readonly string[]): Families | undefined {
  const known = ofImageNet(labels) ?? ofOurs(labels);
  if (known) return known;
  const ofSpecies = familiesOfSpecies(labels);
  const families = ofSpecies && [...ofSpecies, ...throughout(labels)].map(([word, classes]) => ({ word, classes }));
  const names = labels.flatMap((label, index) => {
    const name = nameOfSpecies(label);
    return name === undefined ? [] : [[index, name] as const];
  });
  return families && { families, synonyms: [], names: new Map(names) };
}

/**
 * The word for a list of one kind of thing throughout, known by its first label and its length, with its classes; none for
 * others. It says nothing of any class beside the others, and so is never named; by it, whoever looks for birds among
 * pictures of other things finds them.
 */
function throughout(labels: readonly string[]): (readonly [string, readonly number[]])[] {
  const list = kinds.throughout.find(({ first, length }) => first === labels[0] && length === labels.length);
  return list ? [[list.word, labels.flatMap((label, index) => (label === BACKGROUND ? [] : [index]))]] : [];
}

/** The families of our words: those of ImageNet of which all that a word stands for is part. */
function ofOurs(labels: readonly string[]): Families | undefined {
  if (Object.keys(ourWords).join() !== labels.join()) return undefined;
  return { families: readFamilies(imageNet.families, OURS), synonyms: [], names: new Map(), covers: OURS };
}

/** The families of ImageNet's labels, with the background or without. */
function ofImageNet(labels: readonly string[]): Families | undefined {
  const begins = labels[0]?.split(",", 1)[0];
  const list = LISTS.find(({ first, classes }) => first === begins && classes.length === labels.length);
  if (!list) return undefined;
  const indices = new Map(list.classes.map((number, index) => [number, index]));
  const each = list.classes.map((number) => [number]);
  const names = Object.entries(imageNet.names).flatMap(([number, name]) => {
    const index = indices.get(Number(number));
    return index === undefined ? [] : [[index, name] as const];
  });
  // Another list may begin with the same word and be as long.
  const isTheirs = names.every(([index, name]) => labels[index]?.split(",", 1)[0] === name.split(" (", 1)[0]);
  if (!isTheirs) return undefined;
  return {
    families: readFamilies(imageNet.families, each),
    synonyms: readFamilies(imageNet.synonyms, each),
    // What else the class is called stays after its name, as in every label.
    names: new Map(
      names.map(([index, name]) => [index, [name, ...(labels[index] ?? "").split(",").slice(1)].join(",")]),
    ),
  };
}

/**
 * Of families that have the same labels ("feline", "wild cat"), the one that says most stays.
 * @param covers the classes that each label stands for
 */
function readFamilies(of: Readonly<Record<string, string>>, covers: readonly (readonly number[])[]): Family[] {
  const bySize = Object.entries(of).map(([word, text]) => ({ word, numbers: new Set(parseClasses(text)) }));
  bySize.sort((a, b) => a.numbers.size - b.numbers.size);
  const found = new Map<string, Family>();
  for (const { word, numbers } of bySize) {
    const within = (classes: readonly number[]) => classes.length > 0 && classes.every((number) => numbers.has(number));
    const classes = covers.flatMap((one, index) => (within(one) ? [index] : []));
    if (classes.length > 1 && !found.has(classes.join())) found.set(classes.join(), { word, classes });
  }
  return [...found.values()].sort((a, b) => a.classes.length - b.classes.length);
}
