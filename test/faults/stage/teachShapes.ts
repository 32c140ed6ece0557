import { shape } from "../../make/shapes";
import type { Stage } from "./stage";

const CATEGORIES = ["discs", "stripes"] as const;
/** Number of pictures of each, of which six at least are needed. */
const PICTURES = 6;

/** Teaches two categories on the page for that; returns what it says in the end. */
export async function teachShapes(stage: Stage): Promise<string> {
  const page = await stage.ourPage("teach");
  for (const category of CATEGORIES) {
    const name = page.getByLabel("New category");
    await name.fill(category);
    await name.press("Enter");
    const card = page.getByRole("article", { name: category, exact: true });
    const files = Array.from({ length: PICTURES }, (_, i) => ({
      name: `${i}.jpg`,
      mimeType: "image/jpeg",
      buffer: Buffer.from(shape(category, i)),
    }));
    await card.locator("input[type=file]").setInputFiles(files);
    await card.getByText(`${PICTURES} pictures`).waitFor();
  }
  await page.getByRole("button", { name: "Learn", exact: true }).click();
  const said = page
    .locator("section[aria-labelledby=learning]")
    .getByText(/will get the right one|damaged|missing|cannot|could not/);
  await said.first().waitFor({ timeout: 200_000 });
  return (await said.first().textContent()) ?? "";
}
