import type { Page } from "playwright-core";

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

export interface Badges {
  readonly classes: readonly string[];
  readonly text: string;
  readonly style: string;
}

/** Everything in the closed shadow root, which only the browser's own protocol can see: classes and texts. */
export async function insideBadges(page: Page): Promise<Badges> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const host = all(root).find(({ nodeName }) => nodeName === "LABEL-LENS");
  const nodes = host?.shadowRoots?.flatMap(all) ?? [];
  const attributes = (name: string) =>
    nodes.flatMap(({ attributes = [] }) => attributes.filter((_, i) => attributes[i - 1] === name && i % 2 === 1));
  return {
    classes: attributes("class"),
    text: nodes.map(({ nodeValue }) => nodeValue).join(" "),
    style: attributes("style").join(" "),
  };
}

/** Where the elements of a class are, seen from the window; those that are not drawn have no place. */
export async function placesOf(page: Page, className: string, within = "layer"): Promise<{ x: number; y: number }[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
  const host = all(root).find(({ nodeName }) => nodeName === "LABEL-LENS");
  const has = (name: string) => (node: Node) =>
    (node.attributes ?? []).some((value, i, all) => all[i - 1] === "class" && value.split(" ").includes(name));
  const found = (host?.shadowRoots?.flatMap(all) ?? []).filter(has(within)).flatMap(all).filter(has(className));
  const boxes = found.map(({ nodeId }) => session.send("DOM.getBoxModel", { nodeId }).catch(() => undefined));
  const places = (await Promise.all(boxes)).flatMap((box) => (box ? [box.model.border] : []));
  await session.detach();
  return places.map(([x = 0, y = 0]) => ({ x, y }));
}

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
