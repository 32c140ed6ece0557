/** The uppermost element at a point of the window, in whatever shadow root it is. */
export function uppermostAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  // A shadow root with nothing at the point answers with an element outside of it.
  if (hit?.getRootNode() !== root) return null;
  const shadow = hit instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(hit) : null;
  return (shadow && uppermostAt(shadow, x, y)) ?? hit;
}
