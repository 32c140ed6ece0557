/** The options page: downloading a model, with everything that can go wrong. */
import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { type Behaviour, COPY, sendAll, useCopiedModel, weights } from "../support/copiedModel";
import { eventually, openPopup } from "../support/harness";
import { unfoldModels } from "../support/unfoldModels";

describe("a model that is not built in", () => {
  const { running, page, tab, behaveAs, ranges, row, use, modelInUse } = useCopiedModel();

  const sendHalf = (response: ServerResponse) => {
    response.writeHead(200, { "access-control-allow-origin": "*", "content-length": weights.length });
    response.write(weights.subarray(0, weights.length / 2));
  };
  const half = () => row().getByText(/^(49|50)%$/);

  it("is downloaded when it is chosen, and labels open pages without a reload; removed, it is gone", async () => {
    const before = await eventually(modelInUse, "the page has a label");
    expect(before).not.toBe(COPY);
    await use();
    await row().getByText("In use").waitFor();
    await eventually(async () => (await modelInUse()) === COPY, "the page is labelled by it");
    const others = page().getByRole("row").filter({ hasText: "Built in" });
    // By keys: speeds that come in meanwhile move what is on the page.
    await others.getByRole("button", { name: /^use/i }).first().press("Enter");
    await row()
      .getByRole("button", { name: /^remove/i })
      .press("Enter");
    await row().getByText("Available").waitFor();
    await eventually(async () => (await modelInUse()) === before, "the page is labelled by the other one again");
  });

  it("whose connection breaks says how far it came; a retry asks for the rest only", async () => {
    let breakOff = () => {};
    behaveAs((response) => {
      sendHalf(response);
      breakOff = () => response.destroy();
    });
    await use();
    await half().waitFor();
    breakOff();
    await expect.poll(() => row().textContent()).toMatch(/broke off at \d+%/);
    behaveAs(sendAll);
    await use();
    await row().getByText("In use").waitFor();
    expect(ranges[0]).toBeUndefined();
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d+-$/);
  });

  it("can be paused, and resumed after the page was closed", async () => {
    behaveAs(sendHalf);
    await use();
    await half().waitFor();
    await row()
      .getByRole("button", { name: /^pause/i })
      .click();
    await row()
      .getByText(/^(49|50)% downloaded$/)
      .waitFor();
    await page().reload();
    await unfoldModels(page());
    behaveAs(sendAll);
    await row().getByRole("button", { name: "Resume and use: A copy" }).click();
    await row().getByText("In use").waitFor();
    expect(ranges.at(-1)).toMatch(/^bytes=[1-9]\d+-$/);
  });

  it.each<[string, Behaviour, RegExp]>([
    [
      "not there",
      (response) => response.writeHead(404, { "access-control-allow-origin": "*" }).end(),
      /HTTP status 404/,
    ],
    ["unreachable", (response) => response.destroy(), /cannot be reached/],
    [
      "another file",
      (response) => response.writeHead(200, { "access-control-allow-origin": "*" }).end(Buffer.alloc(weights.length)),
      /not the right one.*SHA-256/,
    ],
  ])("that is %s leaves the old one in use, says why, and can be tried again", async (_, badly, message) => {
    behaveAs(badly);
    await use();
    await expect.poll(() => row().textContent()).toMatch(message);
    expect(await eventually(modelInUse, "the page has a label")).not.toBe(COPY);
    behaveAs(sendAll);
    await use();
    await row().getByText("In use").waitFor();
  });

  it("for which there is no room says so", async () => {
    const session = await page().context().newCDPSession(page());
    const origin = running().origin.replace(/\/$/, "");
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 200_000 });
    await use();
    await expect.poll(() => row().textContent()).toMatch(/no room left/);
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await use();
    await row().getByText("In use").waitFor();
  });

  it("whose copy was damaged is not used: another one labels, and the popup says why", async () => {
    await use();
    await row().getByText("In use").waitFor();
    await page().evaluate(async (id) => {
      const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
      const folder = await models.getDirectoryHandle(id);
      for await (const handle of folder.values()) {
        const stream = await (handle as FileSystemFileHandle).createWritable({ keepExistingData: true });
        await stream.write({ type: "write", position: 5000, data: new Uint8Array(100) });
        await stream.close();
      }
      await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
    }, COPY);
    await endClassifier(running());
    await tab().page.reload();
    expect(await eventually(modelInUse, "the page has a label")).not.toBe(COPY);
    const popup = await openPopup(running(), tab().id);
    await popup.getByText(/copy of A copy on this computer is damaged/).waitFor();
    await popup.close();
  });
});
