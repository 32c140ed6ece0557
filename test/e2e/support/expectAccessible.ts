import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violations } from "./axe";

/**
 * Expects axe to find nothing wrong in a page, in light and then in dark; in another language than English in light alone,
 * since colours are the same in each.
 */
export async function expectAccessible(page: Page, language = "en"): Promise<void> {
  for (const colorScheme of language === "en" ? (["light", "dark"] as const) : (["light"] as const)) {
    // What fades in counts as hidden.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect.poll(async () => ({ colorScheme, wrong: await violations(page) })).toEqual({ colorScheme, wrong: [] });
  }
}
