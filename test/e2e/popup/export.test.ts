/** What is known of the pictures, copied and saved. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CARRIED_MODEL } from "../support/harness";
import { usePopup } from "../support/popupPage";

describe("the popup", () => {
  const { popup, pictures } = usePopup();

  it("copies and saves every picture, one a line", async () => {
    const save = async (format: string) => {
      await popup().getByLabel("Format").selectOption(format);
      const download = popup().waitForEvent("download");
      await popup().getByRole("button", { name: "Save", exact: true }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`label-lens.${format}`);
      return readFileSync((await saved.path()) ?? "", "utf8");
    };
    await popup().getByRole("button", { name: "Export" }).click();
    const json = JSON.parse(await save("json"));
    expect(json).toHaveLength(pictures().length);
    for (const { address, answer, named } of pictures()) {
      const line = json.find((l: { address: string }) => l.address === address);
      expect(line.state).toBe(named === undefined ? answer?.state : "named");
      if (named !== undefined) expect(line.label).toBe(named);
      if (named === undefined && answer?.state === "ambiguous") {
        const candidates = answer.candidates.map(({ label, probability }) => ({ label, probability }));
        expect(line).toMatchObject({ candidates, model: CARRIED_MODEL, engine: "wasm", reason: "" });
      }
    }
    const saved = await save("csv");
    expect(saved[0]).toBe("\uFEFF");
    const csv = saved.slice(1);
    const rows = csv.trimEnd().split("\r\n");
    expect(rows[0]).toBe(
      "address,state,label,probability,candidates,model,engine,reason,count,family,familyProbability,kinds,also",
    );
    expect(rows).toHaveLength(pictures().length + 1);
    await popup().getByText(`Saved: ${pictures().length} pictures`).waitFor();
    await popup().bringToFront();
    await popup().getByRole("button", { name: "Copy", exact: true }).click();
    await popup().getByText(`Copied: ${pictures().length} pictures`).waitFor();
    await popup().evaluate(() => document.body.appendChild(document.createElement("textarea")).focus());
    await popup().keyboard.press("Control+V");
    await expect.poll(() => popup().locator("textarea").inputValue()).toBe(csv.replaceAll("\r\n", "\n"));
  });
});
