/** WCAG 2.2 A and AA, and what axe's makers advise. https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags */
export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe is called by, wherever its script was run. */
export interface Axe {
  run(
    where: Node,
    options: { readonly runOnly: readonly string[] },
  ): Promise<Record<"violations" | "passes" | "incomplete", readonly Rule[]>>;
}

interface Rule {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** One line for each place where a rule is broken. */
export const inLines = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
