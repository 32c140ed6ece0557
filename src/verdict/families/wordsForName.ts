import kinds from "./namesOfKinds.json" with { type: "json" };

/** For a word that ends names, the kind of thing that it is: a "teal" is a duck. */
const KINDS = new Map([kinds.saidWith, kinds.saidAlone].flatMap(pairs));
/** Words that mean something else unless the kind follows: "a blue butterfly", never "a blue". */
const WITH = new Map(pairs(kinds.saidWith));
/** Words that say nothing, or something else, where the list has no such kind. */
const NOT_ALONE: ReadonlySet<string> = new Set(kinds.notAlone.split(" "));

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
  const before = name.at(-2)?.toLowerCase();
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
  return [...new Set([...pair, ...said, ...own.flatMap((word) => among(KINDS, word))])];
}

function pairs(words: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(words).flatMap(([kind, all]) => all.split(" ").map((word) => [word, kind] as const));
}
