/** Pictures that the live page is given, by drop, paste and address, and the list beside them. */
import type { IncomingMessage } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { violations } from "../support/axe";
import { entriesKept } from "../support/entriesKept";
import { CARRIED_MODEL, EVERY_SITE, type Served, type Site, serveSite, setSettings } from "../support/harness";
import { drawing, sample } from "../support/samples";
import { withPlainRule } from "../support/withPlainRule";

const portOf = ({ origin }: Site) => new URL(origin).port;

describe("pictures given to the live page", () => {
  let running: Running;
  /** What the browser takes for a public server, and for one on this computer. */
  let everyones: Site;
  let own: Site;
  const reached: IncomingMessage[] = [];
  let page: Page;
  let kept: number;

  beforeAll(async () => {
    const noted: Served = (request, response) => {
      reached.push(request);
      response.writeHead(200, { "content-type": "image/svg+xml" }).end(drawing("clock"));
    };
    own = await serveSite({ "/clock.svg": noted });
    everyones = await serveSite(
      {
        "/clock.svg": sample("clock"),
        "/away.svg": (_, response) =>
          void response.writeHead(302, { location: `http://named.example:${portOf(own)}/clock.svg` }).end(),
      },
      "pictures.example",
    );
    const args = [
      "--host-resolver-rules=MAP *.example 127.0.0.1",
      `--ip-address-space-overrides=127.0.0.1:${portOf(everyones)}=public`,
    ];
    running = await startBrowser(withPlainRule({ ...EVERY_SITE, args }));
    await setSettings(running, { model: CARRIED_MODEL, engine: "wasm" });
    kept = await entriesKept(running);
  });
  beforeEach(async () => {
    page = await running.context.newPage();
    await page.goto(`${running.origin}src/live/index.html`);
    await page.locator(".sources").waitFor();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await running?.close();
    for (const site of [everyones, own]) site?.close();
  });

  /** Has the page get what is dropped on it, or pasted. */
  const give = (how: "drop" | "paste", files: readonly string[], text = "") =>
    page.evaluate(
      ([event, contents, address]) => {
        const data = new DataTransfer();
        for (const [i, svg] of contents.entries())
          data.items.add(new File([svg], `given ${i}.svg`, { type: "image/svg+xml" }));
        if (address) data.setData("text/uri-list", address);
        const how = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          event === "drop"
            ? new DragEvent(event, { ...how, dataTransfer: data })
            : new ClipboardEvent(event, { ...how, clipboardData: data }),
        );
      },
      [how, files, text] as const,
    );
  const type = async (address: string) => {
    await page.getByLabel("Address of a picture").fill(address);
    await page.getByRole("button", { name: "Classify" }).click();
  };
  const pictures = () => page.locator(".gallery li");
  const choose = (names: readonly string[]) =>
    page
      .locator("input[type=file]")
      .setInputFiles(names.map((name) => ({ name: `${name}.svg`, mimeType: "image/svg+xml", buffer: drawing(name) })));

  it("are classified where they are dropped or pasted, a link that is dropped too", async () => {
    await give("drop", [String(drawing("clock")), String(drawing("umbrella"))]);
    await page.locator(".gallery :is(.confident, .family, .ambiguous, .unrecognised)").nth(1).waitFor();
    await give("paste", [String(drawing("stripes"))]);
    await expect.poll(() => pictures().count()).toBe(3);
    // Another picture of the same name is another picture.
    await pictures().getByText("given 0.svg (2)").waitFor();
    await give("drop", [], `${everyones.origin}/clock.svg`);
    await pictures().filter({ hasText: "clock.svg" }).locator("img").waitFor();
    // What is pasted into a field is the field's.
    await page.getByLabel("Address of a picture").focus();
    await page.getByLabel("Address of a picture").evaluate((field) => {
      const data = new DataTransfer();
      data.setData("text/plain", "https://pictures.example/other.svg");
      field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData: data }));
    });
    expect(await pictures().count()).toBe(4);
  });

  it("are fetched from their address, but never from a private network", async () => {
    await type(`${everyones.origin}/clock.svg`);
    await page.locator(".gallery li img").waitFor();
    for (const address of [`${own.origin}/clock.svg`, `http://named.example:${portOf(own)}/clock.svg`]) {
      await type(address);
      await pictures().first().getByText("clock.svg").waitFor();
      await page.locator(".gallery li:first-child.unreadable").waitFor();
    }
    await page.locator(".gallery .unreadable").getByText("private network").first().waitFor();
    await type(`${everyones.origin}/away.svg`);
    await page.locator(".gallery .unreadable").getByText("away.svg").waitFor();
    await type("ftp://pictures.example/clock.svg");
    await page.locator(".gallery .unreadable").getByText("ftp:").waitFor();
    expect(reached).toEqual([]);
  });

  it("have the popup's list beside them: what is said, filtered, gone to, named and saved", async () => {
    await choose(["clock"]);
    await page.locator(".gallery li img").waitFor();
    expect(await page.locator(".list").count()).toBe(0);
    await choose(["umbrella", "stripes", "honeycomb"]);
    const list = page.locator(".list");
    await expect.poll(() => list.locator(".item, .reasons li").count()).toBeGreaterThan(1);
    await expect.poll(() => page.locator(".gallery li img").count()).toBe(4);

    const row = list.locator(".ambiguous .item").first();
    await row.locator(".row").click();
    await page.locator(".gallery .ringed").waitFor();
    await list.locator(".position").getByText("1 of 1").waitFor();
    await row.locator(".wrong").click();
    await page.getByText("Not saved: it holds until you leave this page.").waitFor();
    await page.getByLabel("What does it show?").fill("my own thing");
    await page.keyboard.press("Enter");
    await list.locator(".labels").getByText("my own thing").waitFor();
    await page.locator(".gallery .named").getByText("my own thing").waitFor();
    await list.getByRole("searchbox").fill("my own");
    await list.getByText("1 label matches").waitFor();
    await list.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      list.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("label-lens.csv");
    await expect.poll(() => violations(page)).toEqual([]);
    const words = await running.background.evaluate(() => chrome.storage.local.get("corrections"));
    expect(words).toEqual({});
    expect(await entriesKept(running)).toBe(kept);
  });
});
