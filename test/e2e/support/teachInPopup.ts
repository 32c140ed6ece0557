import type { Running } from "../../../scripts/browser/startBrowser";
import { openPopup } from "./harness";

/** Teaches the first picture of the popup's list as one of a new category, then moves it to one that is there. */
export async function teachInPopup(running: Running, tabId: number, made: string, category: string): Promise<void> {
  const popup = await openPopup(running, tabId);
  await popup.locator(".row").first().click();
  await popup.getByRole("button", { name: "New category…" }).click();
  await popup.getByPlaceholder("tulips").fill(made);
  await popup.keyboard.press("Enter");
  await popup.getByText(`Added to “${made}”.`).waitFor();
  await popup.getByLabel("Teach: this is").selectOption({ label: category });
  await popup.locator(".select-form button").click();
  await popup.getByText(`Added to “${category}”.`).waitFor();
  await popup.close();
}
