import type { Page } from "playwright-core";

/** Unfolds the table of all models on the options page, which shows a few of them first. */
export const unfoldModels = (page: Page): Promise<void> =>
  page.locator(".all-models").evaluate((folded) => {
    (folded as HTMLDetailsElement).open = true;
  });
