/** A network for which no strangers come with the extension: its page promises no "none of these". */
import { expect, it } from "vitest";
import { changeCatalogue } from "../../../scripts/build/catalogue";
import { CARRIED_MODEL, useBrowser } from "../support/harness";
import { collectShapes, openTeachPage, shapeFile } from "../support/teachPage";

const running = useBrowser({
  change: (folder) =>
    changeCatalogue(folder, (entries) =>
      entries.map((entry) => (entry.id === CARRIED_MODEL ? { ...entry, strangers: false } : entry)),
    ),
});

it("says that every picture gets one of the categories; with a few that show none, that it seldom says so", async () => {
  const page = await openTeachPage(running());
  await collectShapes(page, { discs: 6, stripes: 6 });
  const what = page.locator("#learning ~ p").first();
  await expect.poll(() => what.textContent()).toContain("It cannot say with this network");
  expect(await what.textContent()).not.toContain("It also says");
  const none = page.getByRole("article", { name: "None of these" });
  await none
    .locator("input[type=file]")
    .setInputFiles(Array.from({ length: 6 }, (_, seed) => shapeFile("crosses", seed)));
  await none.getByText("6 pictures").waitFor();
  await expect.poll(() => what.textContent()).toContain("only where it is like those under “None of these”");
  await page.getByRole("button", { name: "Learn", exact: true }).click();
  await page.getByRole("button", { name: "Use it now", exact: true }).waitFor();
  // Beside the model's own classes, it would say its categories of most pictures.
  expect(await page.getByRole("button", { name: "Use it with" }).count()).toBe(0);
});
