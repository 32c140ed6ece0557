import type { Page } from "playwright-core";

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

export interface Badges {
  readonly classes: readonly string[];
  readonly text: string;
  readonly style: string;
}

/** Reads classes, texts and styles in our closed shadow root, which only the browser's own protocol can see. */
export async function insideBadges(page: Page): Promise<Badges> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const nodes = insideHosts(root);
  const attributes = (name: string) =>
    nodes.flatMap(({ attributes = [] }) => attributes.filter((_, i) => attributes[i - 1] === name && i % 2 === 1));
  return {
    classes: attributes("class"),
    text: nodes.map(({ nodeValue }) => nodeValue).join(" "),
    style: attributes("style").join(" "),
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Gives the boxes of all elements of a class, relative to the window; elements that are not drawn have none. */
export async function placesOf(page: Page, className: string, within = "layer"): Promise<Box[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
  const has = (name: string) => (node: Node) =>
    (node.attributes ?? []).some((value, i, all) => all[i - 1] === "class" && value.split(" ").includes(name));
  const found = insideHosts(root).filter(has(within)).flatMap(all).filter(has(className));
  const boxes = found.map(({ nodeId }) => session.send("DOM.getBoxModel", { nodeId }).catch(() => undefined));
  const places = (await Promise.all(boxes)).flatMap((box) => (box ? [box.model] : []));
  await session.detach();
  return places.map(({ border: [x = 0, y = 0], width, height }) => ({ x, y, width, height }));
}

/** Our elements in the page and in frames of the same site, with what their shadow roots hold. */
const insideHosts = (root: Node): Node[] =>
  all(root)
    .filter(({ nodeName }) => nodeName.toLowerCase() === "label-lens")
    .flatMap(({ shadowRoots = [] }) => shadowRoots.flatMap(all));

const all = (node: Node): Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])].flatMap(all),
];
