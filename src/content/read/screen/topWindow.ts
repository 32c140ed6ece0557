export const topWindow = (): Window => window.top ?? window;

/** A box of this frame, seen from the tab's window; undefined in a frame of another site, which cannot know that. */
export function inTopWindow(box: DOMRect): DOMRect | undefined {
  let { left, top } = box;
  for (let frame: Window = window; frame !== window.top; frame = frame.parent) {
    const element = frame.frameElement;
    if (!element) return undefined;
    const outer = element.getBoundingClientRect();
    left += outer.left + element.clientLeft;
    top += outer.top + element.clientTop;
  }
  return new DOMRect(left, top, box.width, box.height);
}

/** Whether the tab's window shows all of a box. */
export const inWindow = ({ left, top, right, bottom }: DOMRect): boolean =>
  left >= 0 && top >= 0 && right <= topWindow().innerWidth && bottom <= topWindow().innerHeight;
