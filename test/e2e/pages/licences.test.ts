import { expect, it } from "vitest";
import { useBrowser } from "../support/harness";

const running = useBrowser();

it("the options page leads to the licences of what the extension contains", async () => {
  const page = await running().context.newPage();
  await page.goto(`${running().origin}src/options/index.html`);
  const opened = running().context.waitForEvent("page");
  await page.getByRole("link", { name: "Licences of what this extension contains" }).click();
  const licences = await opened;
  const text = async () => (await licences.textContent("body")) ?? "";
  // The name has a letter that is not ASCII: the browser reads the file in the encoding that it is in.
  for (const part of ["preact (", "litert_wasm_internal.wasm", "Apache License", "Kornel Lesiński"]) {
    await expect.poll(text).toContain(part);
  }
  await Promise.all([licences.close(), page.close()]);
});
