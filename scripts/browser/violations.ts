import axe from "axe-core";
import type { Page } from "playwright-core";

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

/** What axe finds wrong in a page of ours, a line for each element. */
export async function violations(page: Page): Promise<string[]> {
  // Goes through the debugger, since the page's own policy allows no foreign script; once, since it is half a megabyte.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(document, { runOnly })).violations;
  }, TAGS);
  return inLines(found);
}
