import kinds from "./namesOfKinds.json" with { type: "json" };

/** For a word that ends names, the kind of thing that it is: a "teal" is a duck. */
const KINDS = new Map([kinds.saidWith, kinds.saidAlone].flatMap(pairs));
/** Words that mean something else unless the kind follows: "a blue butterfly", never "a blue". */
const WITH = new Map(pairs(kinds.saidWith));
/** Words that say nothing, or something else, where the list has no such kind. */
const NOT_ALONE: ReadonlySet<string> = new Set(kinds.notAlone.split(" "));
/** Whether a word is for a kind of thing, as others that end names stand for: "butterfly", "duck". */
export const isKind = (word: string): boolean =>
  Object.hasOwn(kinds.saidWith, word) || Object.hasOwn(kinds.saidAlone, word);
/** Words that belong to what stands before them: of a "North Island robin", "island robin" is no kind. */
const NOT_BEFORE: ReadonlySet<string> = new Set(kinds.notBefore.split(" "));
/** Names of places and months, which have a capital within a sentence. */
const PROPER: ReadonlySet<string> = new Set(kinds.proper.split(" "));
/** For a word that means the same as another, the one that is said of both. */
const SAME = new Map(
  Object.entries(kinds.same).flatMap(([word, others]) => others.split(",").map((other) => [other, word] as const)),
);

/**
 * The words for the families that a species belongs to by its common name, those that say most first: "brown pelican",
 * "pelican"; "scrub-jay", "jay"; "teal", "duck".
 *
 * @param ends the last words of the names in the list, in lower case: only the kinds that it has are said
 */
export function wordsForName(name: readonly string[], ends: ReadonlySet<string>): string[] {
  const last = name.at(-1);
  if (last === undefined) return [];
  const end = last.toLowerCase();
  // Capitals tell a scrub-jay, which is a jay, from a bee-eater and a magpie-lark, which is no lark.
  const part = /-([A-Z]\w*)$/.exec(last)?.[1]?.toLowerCase();
  const own = part !== undefined && ends.has(part) ? [end, part] : [end];
  const before = wordBefore(name.at(-2));
  const among = (of: ReadonlyMap<string, string>, word: string) => {
    const kind = of.get(word);
    return kind !== undefined && ends.has(kind) ? [kind] : [];
  };
  const said = own.flatMap((word) => {
    const [kind] = among(WITH, word);
    if (kind !== undefined) return [`${word} ${kind}`];
    return NOT_ALONE.has(word) ? [] : [word];
  });
  const pair = before === undefined || said[0] === undefined ? [] : [`${before} ${said[0]}`];
  const words = [...pair, ...said].map((word) => SAME.get(word) ?? word);
  return [...new Set([...words, ...own.flatMap((word) => among(KINDS, word))])];
}

/** The last word but one as it is said within a sentence, where it says something without those before it. */
function wordBefore(word: string | undefined): string | undefined {
  const lower = word?.toLowerCase();
  if (word === undefined || lower === undefined || NOT_BEFORE.has(lower)) return undefined;
  // So is a person's, as in "Cooper's".
  return PROPER.has(lower) || /['’]s$/.test(word) ? word : lower;
}

function pairs(words: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(words).flatMap(([kind, all]) => all.split(" ").map((word) => [word, kind] as const));
}
