import { note } from "../../debug";

/**
 * Does what concerns one element, or one kind of picture in it, so that its error is its own: a page can write anything
 * there, even a form field named like a method of its form, and the rest of the page is looked through all the same.
 */
export function forItself<T>(what: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    note(what, error);
    return undefined;
  }
}
