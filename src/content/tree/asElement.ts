/**
 * Functions of the browser's own, for an element that may be a form: fields of a form hide its properties of the same
 * names, in our world too.
 */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
