/** How far apart two edges may be that touch, in CSS px: a zoomed map's tiles are rounded. */
const GAP = 1.5;

/** Whether some of the boxes tile a plane: equal ones, of which one touches another beside it and another below it. */
export function isTiled(boxes: readonly DOMRectReadOnly[]): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= GAP;
  const equal = (a: DOMRectReadOnly, b: DOMRectReadOnly) => near(a.width, b.width) && near(a.height, b.height);
  return boxes.some((box) => {
    const others = boxes.filter((other) => other !== box && equal(box, other));
    const beside = others.some(({ left, top }) => near(left, box.right) && near(top, box.top));
    return beside && others.some(({ left, top }) => near(left, box.left) && near(top, box.bottom));
  });
}
