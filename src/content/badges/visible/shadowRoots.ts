import { flatTreeAncestors } from "./flatTreeAncestors";

/** The shadow roots that pictures are drawn in, as these come on screen. */
export class ShadowRoots {
  private readonly known = new Set<ShadowRoot>();
  private readonly looked = new WeakSet<Element>();

  /** @param found is told of each once */
  constructor(private readonly found: (root: ShadowRoot) => void) {}

  /** @returns whether there are others than before */
  add(pictures: Iterable<Element>): boolean {
    const before = this.known.size;
    for (const picture of pictures) {
      if (this.looked.has(picture)) continue;
      this.looked.add(picture);
      for (const parent of flatTreeAncestors(picture)) this.note(parent.getRootNode());
    }
    return this.known.size > before;
  }

  /** Whether there is such an element in the document, or in one of these. */
  have(selector: string): boolean {
    return this.roots().some((root) => root.querySelector(selector) !== null);
  }

  /** The document and these. */
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
