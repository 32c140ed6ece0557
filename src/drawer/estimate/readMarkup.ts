/** Comments, sections of characters, instructions, document types, and tags; what lies between them is text. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE(?:[^[>]|\[(?:[^\]"']|"[^"]*"|'[^']*')*\])*>|<(\/?)(?:[^\s<>/"'!?:]+:)?([^\s<>/"'!?:]+)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const CHARACTER = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** An element of a drawing, as far as the estimate needs it. */
export class MarkupElement {
  readonly children: MarkupElement[] = [];
  /** The text directly in it. */
  text = "";
  private read: ReadonlyMap<string, string> | undefined;

  /**
   * @param name without the prefix of a namespace
   * @param source the attributes as they are written
   */
  constructor(
    readonly name: string,
    readonly source: string,
  ) {}

  /** By their names without a prefix. Read when they are asked for: most elements have none that matter. */
  get attributes(): ReadonlyMap<string, string> {
    this.read ??= readAttributes(this.source);
    return this.read;
  }
}

/**
 * Reads the elements of an XML document, much faster than a parser that makes a document of them. Of what is not
 * well-formed, which the browser refuses, it makes something.
 *
 * @returns an element that holds the document; undefined where there are more than `maxElements` in it
 */
export function readMarkup(text: string, maxElements: number): MarkupElement | undefined {
  const root = new MarkupElement("", "");
  const open = [root];
  let elements = 0;
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [whole, characters = "", closes, name, source = ""] = match;
    const parent = open.at(-1) ?? root;
    parent.text += text.slice(end, match.index) + characters;
    end = match.index + whole.length;
    if (name === undefined) continue;
    if (closes) {
      if (open.length > 1) open.pop();
      continue;
    }
    if (++elements > maxElements) return undefined;
    const element = new MarkupElement(name, source);
    parent.children.push(element);
    if (!source.endsWith("/")) open.push(element);
  }
  return root;
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE)) {
    if (!attributes.has(name)) attributes.set(name, decoded(double ?? single ?? ""));
  }
  return attributes;
}

const decoded = (value: string): string =>
  value.replace(CHARACTER, (whole, decimal?: string, hex?: string, named = "") => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : Number.NaN;
    return code <= 0x10ffff ? String.fromCodePoint(code) : (NAMED[named] ?? whole);
  });
