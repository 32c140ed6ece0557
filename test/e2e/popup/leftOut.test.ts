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
import { sample } from "../support/samples";

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
      .poll(async () =>
        (await row.locator("p:not(.actions)").allInnerTexts()).map((text) => text.match(/HTTP \d+|×\d+/g)?.join(" ")),
      )
      .toEqual(["HTTP 403 ×2", "HTTP 404 ×1"]);
    await popup.close();
    await page.close();
  });
});

describe("the popup, where only one site is allowed,", () => {
  const running = useBrowser({ hostPermissions: ["*://127.0.0.1/*"], optionalNotGranted: true });
  let site: Site;
  beforeAll(async () => {
    site = await serveSite({
      "/inner": html('<img width="100" height="100" src="/clock.svg" alt="">'),
      "/clock.svg": sample("clock"),
      "/": html(
        `<img width="100" height="100" src="/clock.svg" alt=""><iframe src="/inner"></iframe><div id="others"></div>
         <iframe srcdoc="<p>Words" sandbox></iframe>`,
        `<script type="module">
          const frame = (style) => '<iframe style="' + style + '" src="' + location.origin.replace("127.0.0.1", "localhost") + '/inner"></iframe>';
          others.attachShadow({ mode: "closed" }).innerHTML = frame("") + frame("") + frame("width: 1px; height: 1px") + frame("display: none");
        </script>`,
      ),
    });
  });
  afterAll(() => site.close());
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));

  it("says how many frames of another site were not looked at, and offers to allow it: two that one could see", async () => {
    const { page, id } = await labelPage(running(), `${site.origin}/`, 1);
    const popup = await openPopup(running(), id);
    await popup.getByText("2 frames of another site were not looked at.").waitFor();
    await popup.getByText("of 2 recognised").waitFor();
    const offer = popup.locator(".offer");
    await offer.getByText("The browser will ask about localhost.").waitFor();
    expect(await offer.getByRole("button").allTextContents()).toEqual(["Allow their servers", "Allow all sites"]);
    await page.bringToFront();
    await page.evaluate(() => document.querySelector("#others")?.remove());
    await popup.getByText("were not looked at").waitFor({ state: "detached" });
    expect(await offer.count()).toBe(0);
    await popup.close();
    await page.close();
  });
});
