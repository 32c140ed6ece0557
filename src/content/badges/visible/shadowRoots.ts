import { flatTreeAncestors } from "../../tree/flatTreeAncestors";

/** The shadow roots that pictures are drawn in, collected as the pictures come on screen. */
export class ShadowRoots {
  private readonly known = new Set<ShadowRoot>();
  private readonly looked = new WeakSet<Element>();

  /** @param found called with each shadow root once */
  constructor(private readonly found: (root: ShadowRoot) => void) {}

  /** Adds the shadow roots of pictures. @returns whether one of them is new */
  add(pictures: Iterable<Element>): boolean {
    const before = this.known.size;
    for (const picture of pictures) {
      if (this.looked.has(picture)) continue;
      this.looked.add(picture);
      for (const parent of flatTreeAncestors(picture)) this.note(parent.getRootNode());
    }
    return this.known.size > before;
  }

  /** Whether an element matches `selector` in the document or in one of the shadow roots. */
  have(selector: string): boolean {
    return this.roots().some((root) => root.querySelector(selector) !== null);
  }

  /** The document and the shadow roots. */
  roots(): (Document | ShadowRoot)[] {
    for (const root of this.known) if (!root.isConnected) this.known.delete(root);
    return [document, ...this.known];
  }

  private note(root: Node): void {
    if (!(root instanceof ShadowRoot) || this.known.has(root)) return;
    this.known.add(root);
    this.found(root);
  }
}
