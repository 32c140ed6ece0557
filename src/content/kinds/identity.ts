const known = new WeakMap<Element, string>();

/**
 * Identifies a picture without an address by the element that draws it; unique across all frames of a tab. Whatever
 * the element draws later stays the same picture.
 */
export function identity(name: string, element: Element): string {
  const id = known.get(element) ?? `${name}:${crypto.randomUUID()}`;
  known.set(element, id);
  return id;
}
