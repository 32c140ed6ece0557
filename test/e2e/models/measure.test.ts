/** "Measure on this computer", on the options page. */
import { expect, it } from "vitest";
import { changeCatalogue } from "../../../scripts/build/catalogue";
import { CARRIED_MODEL, EVERY_SITE, useBrowser } from "../support/harness";

const running = useBrowser({
  ...EVERY_SITE,
  // Plain JavaScript is measured too, and takes long for the other models.
  change: (folder) => changeCatalogue(folder, (entries) => entries.filter(({ id }) => id === CARRIED_MODEL)),
});

/** The engine that is measured last, which takes seconds. */
const LAST = /JavaScript: [\d.]+ ms/;

it("measures the time of each model on each engine, and stops on request", async () => {
  const page = await running().context.newPage();
  await page.goto(`${running().origin}src/options/index.html`);
  const measure = page.getByRole("button", { name: "Measure on this computer" });
  await measure.click();
  await page.locator(".measure").getByText("JavaScript").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await measure.waitFor();
  const row = page.getByRole("row").filter({ hasText: "Label Lens families" });
  await row.getByText("WebAssembly").first().waitFor({ state: "attached" });
  // Neither a figure nor a failure.
  expect(await row.textContent()).not.toContain("JavaScript:");
  await measure.click();
  await expect.poll(() => row.textContent(), { timeout: 100_000 }).toMatch(LAST);
  await measure.waitFor();
  // The fastest, in its column.
  await row.getByRole("cell", { name: /^[\d.]+ ms$/ }).waitFor();
  await row.getByText("Details").click();
  await expect.poll(() => row.textContent()).toMatch(/GPU \(WebGPU\): This browser offers no GPU/);
  await page.close();
});
