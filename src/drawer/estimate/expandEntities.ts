const DECLARATION = /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const REFERENCE = /&([\w:.-]+);/g;

/**
 * Replaces the entities that a document declares itself, as its parser will.
 * @returns undefined where the result would be longer than `maxLength` characters
 */
export function expandEntities(text: string, maxLength: number): string | undefined {
  const values = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(DECLARATION)) {
    // The first declaration counts: https://www.w3.org/TR/xml/#sec-entity-decl
    if (!values.has(name)) values.set(name, double ?? single ?? "");
  }
  if (values.size === 0) return text;
  const lengths = new Map<string, number>();
  const grown = (piece: string): number => {
    let length = piece.length;
    for (const [, name = ""] of piece.matchAll(REFERENCE)) length += lengthOf(name);
    return length;
  };
  const lengthOf = (name: string): number => {
    const known = lengths.get(name);
    if (known !== undefined) return known;
    // A circle ends here; the parser refuses it.
    lengths.set(name, 0);
    const length = grown(values.get(name) ?? "");
    lengths.set(name, length);
    return length;
  };
  if (grown(text) > maxLength) return undefined;
  const expand = (piece: string, open: readonly string[]): string =>
    piece.replace(REFERENCE, (whole, name: string) => {
      const value = open.includes(name) ? undefined : values.get(name);
      return value === undefined ? whole : expand(value, [...open, name]);
    });
  return expand(text, []);
}
