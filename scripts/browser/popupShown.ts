import type { Page } from "playwright-core";

/** Resolves when the popup shows what it found: it opens with “Looking for pictures…”, which is a status as well. */
export async function popupShown(popup: Page): Promise<void> {
  await popup.locator('[role="status"]:not(.looking)').first().waitFor();
}
