import type { Page } from "playwright-core";

interface Node {
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

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
