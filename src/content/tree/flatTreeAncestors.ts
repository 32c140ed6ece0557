/**
 * The element and all elements that it is drawn in, across shadow roots: its ancestors in the flat tree.
 *
 * A form's own properties may be hidden by its fields, in our world too: one named "parentElement" would lead round in a
 * circle. https://html.spec.whatwg.org/multipage/forms.html#the-form-element
 */
export function flatTreeAncestors(element: Element): Element[] {
  const { parentOf, slotOf } = properties();
  const all: Element[] = [];
  let next: Element | null = element;
  while (next) {
    all.push(next);
    const root: Node = Node.prototype.getRootNode.call(next);
    next = slotOf.call(next) ?? parentOf.call(next) ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return all;
}

interface Properties {
  readonly parentOf: (this: Element) => Element | null;
  readonly slotOf: (this: Element) => Element | null;
}

let known: Properties | undefined;

/** The browser's own properties, whatever an element calls by their names. */
function properties(): Properties {
  known ??= { parentOf: getter(Node.prototype, "parentElement"), slotOf: getter(Element.prototype, "assignedSlot") };
  return known;
}

const getter = (prototype: object, name: string) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as Properties["parentOf"];
