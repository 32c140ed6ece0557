import type { MarkupElement } from "./readMarkup";

/** A rule of a style sheet that refers to something. */
export interface StyleRule {
  readonly declarations: string;
  mayHoldFor(element: MarkupElement): boolean;
}

const RULE = /([^{}]+)\{([^{}]*url\([^{}]*)\}/g;

/**
 * The rules of a style sheet that refer to something. A rule is taken to hold for every element whose name, id or class
 * stands in its selector: that may be too many, and never too few, except where a name is written with an escape.
 */
export const styleRules = (sheet: string): StyleRule[] =>
  Array.from(sheet.matchAll(RULE), ([, selector = "", declarations = ""]) => {
    const names = new Set(selector.match(/[\w-]+/g));
    const any = /[*[:]/.test(selector);
    return {
      declarations,
      mayHoldFor: ({ name, attributes }) =>
        any ||
        names.has(name) ||
        names.has(attributes.get("id") ?? "") ||
        (attributes.get("class") ?? "").split(/\s+/).some((one) => names.has(one)),
    };
  });
