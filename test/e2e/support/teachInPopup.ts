import type { Running } from "../../../scripts/browser/startBrowser";
import { openPopup } from "./harness";

/** Teaches the first picture of the popup's list as one of a new category, then moves it to one that is there. */
export async function teachInPopup(running: Running, tabId: number, made: string, category: string): Promise<void> {
  const popup = await openPopup(running, tabId);
  await popup.locator(".row").first().click();
  const teach = popup.getByLabel("Teach: this is");
  await teach.selectOption({ label: "New category" });
  await popup.getByPlaceholder("tulips").fill(made);
  await popup.keyboard.press("Enter");
  await popup.getByText(`Added to “${made}”.`).waitFor();
  await teach.selectOption({ label: category });
  await popup.getByText(`Added to “${category}”.`).waitFor();
  await popup.close();
}
