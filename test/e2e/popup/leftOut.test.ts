/** What the popup says of what has no label. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  CARRIED_MODEL,
  html,
  labelPage,
  openPopup,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

const refusing =
  (status: number): Served =>
  (_, response) =>
    void response.writeHead(status, { "cache-control": "no-store" }).end();
const broken = (src: string) =>
  `<img src="${src}" alt="" style="display: inline-block; width: 200px; height: 200px; border: 1px solid">`;

describe("the popup", () => {
  const running = useBrowser();
  let site: Site;
  beforeAll(async () => {
    site = await serveSite({
      "/": html(["/secret-1", "/secret-2", "/gone"].map(broken).join("")),
      "/secret-1": refusing(403),
      "/secret-2": refusing(403),
      "/gone": refusing(404),
    });
  });
  afterAll(() => site.close());
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));

  it("counts what a reason says of each picture: of three that were refused, two with 403 and one with 404", async () => {
    const { page, id } = await labelPage(running(), `${site.origin}/`, 3);
    const popup = await openPopup(running(), id);
    const row = popup.locator(".reasons li").filter({ hasText: "refused by the server" });
    await row.locator("summary").click();
    await expect.poll(() => row.locator("summary b").textContent()).toBe("3");
    await expect
      .poll(async () => (await row.locator("p").allInnerTexts()).map((text) => text.match(/HTTP \d+|×\d+/g)?.join(" ")))
      .toEqual(["HTTP 403 ×2", "HTTP 404 ×1"]);
    await popup.close();
    await page.close();
  });
});
