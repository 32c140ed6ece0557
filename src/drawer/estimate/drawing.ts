import type { MarkupElement } from "./readMarkup";
import { type StyleRule, styleRules } from "./styleRules";

/** Quick tests of attributes as they are written; a character may be written as a number. */
const MAY_HAVE_ID = /\bid\s*=/;
const MAY_REFER = /url|href|&/i;

/** A document whose elements can be found by their id, with what its style sheets add to them. */
export class Drawing {
  private readonly byId = new Map<string, MarkupElement>();
  private readonly rules: StyleRule[] = [];

  constructor(readonly root: MarkupElement) {
    const open = [root];
    for (let element = open.pop(); element; element = open.pop()) {
      const id = MAY_HAVE_ID.test(element.source) ? element.attributes.get("id") : undefined;
      if (id !== undefined && !this.byId.has(id)) this.byId.set(id, element);
      if (element.name === "style") this.rules.push(...styleRules(element.text));
      for (const child of element.children.toReversed()) open.push(child);
    }
  }

  /** The element that `#id` stands for. */
  at(id: string): MarkupElement | undefined {
    return this.byId.get(id);
  }

  /** The values of an element's attributes, and of the rules that may hold for it, as far as they may refer to something. */
  *valuesOf(element: MarkupElement): Iterable<readonly [property: string, value: string]> {
    if (MAY_REFER.test(element.source)) yield* element.attributes;
    for (const rule of this.rules) if (rule.mayHoldFor(element)) yield ["style", rule.declarations];
  }
}
