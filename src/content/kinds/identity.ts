const known = new WeakMap<Element, string>();

/**
 * What a picture without an address is told apart by, in all frames of a tab: the
 * element that draws it. What it draws may change; it stays the same picture.
 */
export function identity(name: string, element: Element): string {
  const id = known.get(element) ?? `${name}:${crypto.randomUUID()}`;
  known.set(element, id);
  return id;
}
