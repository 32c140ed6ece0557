/** The popup at work on a page of our own drawings: groups, filter, going to a picture, the user's word, export. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers, type Tab } from "../../scripts/cli/labelPage";
import { ROOT } from "../../scripts/paths";
import { pictureKey } from "../../src/content/pictureKey";
import type { PictureReport } from "../../src/content/summary";
import { shortLabel } from "../../src/words/label";
import { insideBadges } from "./badgesInside";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  openPopup,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "./harness";

const NAMES = ["clock", "crossword", "honeycomb", "pool-table", "stripes", "sunglasses", "umbrella"];
/** What the user has said before each test, by path. */
const WORDS = { "/umbrella.svg": "brolly", "/umbrella.svg?again": "brolly", "/stripes.svg": "wallpaper" };
const FAR = '<div style="height: 2500px"></div>';
const picture = (name: string, query = "") =>
  `<img id="${name}${query.slice(1)}" width="200" height="200" src="/${name}.svg${query}" alt="">`;

describe("the popup", () => {
  const running = useBrowser(EVERY_SITE);
  let site: Site;
  let tab: Tab;
  let popup: Page;
  let pictures: PictureReport[];

  beforeAll(async () => {
    const drawings = NAMES.map((name) => [
      `/${name}.svg`,
      { type: "image/svg+xml", body: readFileSync(`${ROOT}test/samples/${name}.svg`) },
    ]);
    site = await serveSite({
      ...Object.fromEntries(drawings),
      "/": html(
        `${NAMES.map((name) => picture(name)).join("")}${FAR}${picture("umbrella", "?again")}
         <img width="200" height="200" src="/none.svg" alt="" style="display: inline-block; border: 1px solid">`,
      ),
      "/inner": html(picture("umbrella")),
      "/framed": html(
        `${picture("umbrella")}${FAR}<iframe src="/inner" width="300" height="250"></iframe>${FAR}
         <iframe id="other" width="300" height="250"></iframe>`,
        '<script type="module">other.src = location.origin.replace("127.0.0.1", "localhost") + "/inner";</script>',
      ),
      "/slow": html(NAMES.map((name) => `<img width="200" height="200" src="/slow/${name}" alt="">`).join("")),
    });
  });
  afterAll(() => site.close());
  const open = async () => {
    tab = await openTab(running(), `${site.origin}/`);
    pictures = await readAnswers(running(), tab.id, NAMES.length + 1);
    popup = await openPopup(running(), tab.id);
    await popup.getByText("pictures looked at").waitFor();
  };
  beforeEach(async () => {
    // The small model is sure of none of the drawings; the user is.
    const words = Object.entries(WORDS).map(([path, word]) => [pictureKey(`${site.origin}${path}`), word]);
    await running().background.evaluate((corrections) => chrome.storage.local.set({ corrections }), words);
    // What the popup changes is synchronised.
    await running().background.evaluate(() => chrome.storage.sync.clear());
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    await open();
  });
  afterEach(async () => {
    await popup.close();
    await tab.page.close();
  });

  const inState = (state: string) =>
    pictures.filter(({ answer, named }) => answer?.state === state && named === undefined);
  const named = () => pictures.filter((picture) => picture.named !== undefined);
  const rowOf = (label: string) => popup.locator(".labels > li").filter({ hasText: shortLabel(label) });
  const inWindow = (id: string) =>
    tab.page.evaluate((name) => {
      const { top, bottom } = document.getElementById(name)?.getBoundingClientRect() ?? new DOMRect();
      return top >= 0 && bottom <= innerHeight;
    }, id);
  /** The page draws only while it is in front. */
  const hasRing = async () => {
    await tab.page.bringToFront();
    return eventually(async () => (await insideBadges(tab.page)).classes.includes("ring"), "there is a ring", 2_500);
  };

  it("groups what is known, with counts and pictures, and says why the rest has no label", async () => {
    const counts = await popup.locator(".labels .number").allInnerTexts();
    const sure = [...inState("confident"), ...named()].length;
    expect(counts.map(Number).reduce((a, b) => a + b, 0)).toBe(sure);
    expect(counts[0]).toBe("2");
    expect(inState("ambiguous").length).toBeGreaterThan(0);
    expect(await popup.locator(".ambiguous > li").count()).toBe(inState("ambiguous").length);
    await eventually(
      async () =>
        (
          await popup
            .locator(".labels img")
            .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))
        ).every((width) => width > 0),
      "the small pictures are there",
    );
  });

  it("shows what fits the filter, and says how much that is", async () => {
    const rows = popup.locator(".labels > li, .ambiguous > li");
    const before = await rows.count();
    await popup.getByRole("searchbox", { name: "Filter" }).fill("BROL");
    await eventually(async () => (await rows.count()) < before, "some are gone");
    expect(await rowOf("brolly").count()).toBe(1);
    await popup.getByText("1 label fits").waitFor();
    await popup.getByRole("searchbox").fill("no such thing");
    await popup.getByText("Nothing here fits.").waitFor();
    expect(await rows.count()).toBe(0);
  });

  it("goes to a picture and rings it, then to the next of that label, and leaves the page's nodes alone", async () => {
    const row = rowOf("brolly").locator(".row");
    const nodes = await tab.page.evaluate(() => document.body.outerHTML);
    await row.click();
    await popup.locator(".position").getByText("1 of 2").waitFor();
    expect(await inWindow("umbrella")).toBe(true);
    expect(await inWindow("umbrellaagain")).toBe(false);
    await row.click();
    await popup.locator(".position").getByText("2 of 2").waitFor();
    expect(await inWindow("umbrellaagain")).toBe(true);
    await hasRing();
    await eventually(
      async () => !(await insideBadges(tab.page)).classes.includes("ring"),
      "the ring goes after a moment",
      6_000,
    );
    expect(await tab.page.evaluate(() => document.body.outerHTML)).toBe(nodes);
  });

  it("goes through the pictures of all frames, those of other sites too", async () => {
    const elsewhere = `${site.origin.replace("127.0.0.1", "localhost")}/umbrella.svg`;
    const words = [`${site.origin}/umbrella.svg`, elsewhere].map((address) => [pictureKey(address), "brolly"]);
    await running().background.evaluate((corrections) => chrome.storage.local.set({ corrections }), words);
    const { page, id } = await openTab(running(), `${site.origin}/framed`);
    const its = await openPopup(running(), id);
    await its.getByText("3 pictures looked at").waitFor();
    const row = its.locator(".labels > li").filter({ hasText: "brolly" }).locator(".row");
    const inSight = () =>
      page.evaluate(() => (document.querySelector("#other")?.getBoundingClientRect().top ?? Infinity) < innerHeight);
    for (const position of ["1 of 3", "2 of 3", "3 of 3"]) {
      expect(await inSight()).toBe(false);
      await row.click();
      await its.locator(".position").getByText(position).waitFor();
    }
    await eventually(inSight, "the other site's frame is shown");
    await its.close();
    await page.close();
  });

  it("keeps the user's word for a picture, in the popup and on the page, also when the page is loaded again", async () => {
    const rowOfClock = popup.locator(".ambiguous > li", { has: popup.locator('img[src$="/clock.svg"]') });
    await rowOfClock.locator(".row").focus();
    await popup.keyboard.press("Enter");
    await popup.getByRole("button", { name: "Wrong?" }).click();
    await popup.getByLabel("What does it show?").fill("my own thing");
    await popup.keyboard.press("Enter");
    await rowOf("my own thing").getByText("your word").waitFor();

    await tab.page.bringToFront();
    await tab.page.reload();
    await readAnswers(running(), tab.id, NAMES.length + 1);
    await eventually(async () => (await insideBadges(tab.page)).classes.includes("mark named"), "it has its own mark");
    await tab.page.hover("#clock");
    await eventually(
      async () => /my own thing\s+Your word/.test((await insideBadges(tab.page)).text),
      "its badge says so",
    );
    await popup.close();
    popup = await openPopup(running(), tab.id);
    const row = rowOf("my own thing");
    await row.getByText("your word").waitFor();

    await row.locator(".row").click();
    await popup.getByRole("button", { name: "Take your word back" }).click();
    await popup.locator('.ambiguous img[src$="/clock.svg"]').waitFor();
    expect(await row.count()).toBe(0);
    const { corrections } = (await running().background.evaluate(() => chrome.storage.local.get("corrections"))) as {
      corrections: unknown[];
    };
    expect(corrections).toHaveLength(Object.keys(WORDS).length);
  });

  it("counts a word with the label that is there already, whatever its capitals", async () => {
    await popup.locator(".ambiguous .row").first().click();
    await popup.getByRole("button", { name: "Wrong?" }).click();
    await popup.getByLabel("What does it show?").fill("WallPaper");
    await popup.keyboard.press("Enter");
    await rowOf("wallpaper").locator(".number").getByText("2").waitFor();
  });

  it("copies and saves every picture, one a line", async () => {
    const save = async (format: string) => {
      await popup.getByLabel("Format").selectOption(format);
      const download = popup.waitForEvent("download");
      await popup.getByRole("button", { name: "Save", exact: true }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`label-lens.${format}`);
      return readFileSync((await saved.path()) ?? "", "utf8");
    };
    const json = JSON.parse(await save("json"));
    expect(json).toHaveLength(pictures.length);
    for (const { address, answer, named } of pictures) {
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
    expect(rows[0]).toBe("address,state,label,probability,candidates,model,engine,reason,count");
    expect(rows).toHaveLength(pictures.length + 1);
    await popup.getByText(`Saved: ${pictures.length} pictures`).waitFor();
    await popup.bringToFront();
    await popup.getByRole("button", { name: "Copy", exact: true }).click();
    await popup.getByText(`Copied: ${pictures.length} pictures`).waitFor();
    await popup.evaluate(() => document.body.appendChild(document.createElement("textarea")).focus());
    await popup.keyboard.press("Control+V");
    expect(await popup.locator("textarea").inputValue()).toBe(csv.replaceAll("\r\n", "\n"));
  });

  it("shows the number of labelled pictures on the toolbar button, and none on a page that is left", async () => {
    const text = () => running().background.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab.id);
    const sure = [...inState("confident"), ...named()].length;
    await eventually(async () => (await text()) === String(sure), "the number is there");
    await tab.page.evaluate(() => document.querySelector("#umbrella")?.remove());
    await eventually(async () => (await text()) === String(sure - 1), "it is less");
    await tab.page.goto("about:blank");
    await eventually(async () => (await text()) === "", "it is gone");
  });

  it("is turned off for a site, leaves nothing behind there, and is turned on again", async () => {
    await tab.page.bringToFront();
    await eventually(async () => (await insideBadges(tab.page)).classes.includes("mark named"), "there are marks");
    const toggle = popup.getByRole("switch", { name: "On 127.0.0.1" });
    await toggle.uncheck();
    await popup.getByText("Label Lens is off here").waitFor();
    await eventually(
      () => tab.page.evaluate(() => document.querySelector("label-lens") === null),
      "nothing of ours is in the page",
    );
    expect(await askContent(running(), tab.id, "pictures")).toEqual([]);
    await tab.page.reload();
    await tab.page.waitForTimeout(500);
    expect(await askContent(running(), tab.id, "pictures")).toEqual([]);
    await toggle.check();
    await popup.getByText(/pictures looked at/).waitFor();
    await popup.getByRole("switch", { name: "On all sites" }).uncheck();
    // The site's own choice holds.
    expect(await toggle.isChecked()).toBe(true);
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", everywhere: false });
    await popup.getByText("Label Lens is off here").waitFor();
  });

  it("stops and goes on", async () => {
    // The page gets each picture at once; what we ask for waits for the gate.
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const body = readFileSync(`${ROOT}test/samples/clock.svg`);
    const met = new Set<string>();
    const gated: Served = async ({ url = "" }, response) => {
      if (met.has(url)) await gate;
      met.add(url);
      response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "no-store" }).end(body);
    };
    const paths = Array.from({ length: 30 }, (_, i) => `/${i}.svg`);
    const slow = await serveSite({
      "/": html(paths.map((path) => `<img width="100" height="100" src="${path}" alt="">`).join("")),
      ...Object.fromEntries(paths.map((path) => [path, gated])),
    });
    const other = await openTab(running(), `${slow.origin}/`);
    const its = await openPopup(running(), other.id);
    await its.getByText("0 of 30 pictures").waitFor();
    await its.getByRole("button", { name: "Stop" }).click();
    await its.getByText("Stopped at 0 of 30 pictures").waitFor();
    open();
    await its.waitForTimeout(1_000);
    const known = await askContent<PictureReport[]>(running(), other.id, "pictures");
    expect(known.filter(({ answer }) => answer)).toEqual([]);
    await its.getByRole("button", { name: "Go on" }).click();
    await its.getByText("30 pictures looked at").waitFor();
    await its.close();
    await other.page.close();
    slow.close();
  });

  it("says kindly where no extension may run", async () => {
    for (const [url, words] of [
      ["chrome://version/", /belongs to the browser itself|lets no extension/],
      ["about:blank", /belongs to the browser itself|lets no extension/],
    ] as const) {
      const id = await running().background.evaluate(
        async (address) => (await chrome.tabs.create({ url: address })).id,
        url,
      );
      const its = await openPopup(running(), id ?? -1);
      await its.getByText(words).waitFor();
      expect(await its.locator(".exports").count()).toBe(0);
      await its.close();
      await running().background.evaluate((tabId) => chrome.tabs.remove(tabId), id ?? -1);
    }
  });
});
