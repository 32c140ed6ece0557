/** An arrow of a graph, from one file to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/**
 * The circles in a graph: each set of nodes that all lead to each other, sorted. By Tarjan's algorithm for strongly
 * connected components (https://doi.org/10.1137/0201010); nodes alone are left out, unless they lead to themselves.
 */
export function circlesIn(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];

  const lower = (node: string, order: number) => lowest.set(node, Math.min(lowest.get(node) ?? order, order));
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    path.push(node);
    for (const other of next.get(node) ?? []) {
      if (!order.has(other)) {
        visit(other);
        lower(node, lowest.get(other) ?? 0);
      } else if (path.includes(other)) lower(node, order.get(other) ?? 0);
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = path.splice(path.indexOf(node));
    if (circle.length > 1 || next.get(node)?.has(node)) circles.push(circle.sort());
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return circles;
}
