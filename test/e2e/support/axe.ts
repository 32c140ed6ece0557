/** The rules checked: WCAG 2.2 A and AA, and axe's best practices. https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags */
export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The API that axe-core leaves on `globalThis`. */
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

/** Gives one line for each element that breaks a rule. */
export const inLines = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
