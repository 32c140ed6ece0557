/** What is shown over a picture, and that the page below works as before. */
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { insideBadges } from "../support/badgesInside";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { drawing, sample } from "../support/samples";

const sendClock = (response: ServerResponse) =>
  response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "no-store" }).end(drawing("clock"));

describe("over a labelled picture", () => {
  const running = useBrowser();
  let site: Site;
  let page: Page;
  /** Requests for a picture that only the page gets at once. */
  const held: ServerResponse[] = [];

  beforeAll(async () => {
    site = await serveSite({
      "/": html(
        `<p id="text">Words before the picture.</p>
         <a id="link" href="#clicked"><img id="clock" draggable="true" width="300" height="300" src="/clock.svg" alt=""></a>
         <p>Words after the picture.</p><div style="height: 3000px"></div>`,
      ),
      "/clock.svg": sample("clock"),
      "/late": html('<img id="late" width="300" height="300" src="/late.svg" alt="">'),
      "/late.svg": (_, response) => {
        held.push(response);
        if (held.length === 1) sendClock(response);
      },
    });
  });
  beforeEach(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const tab = await openTab(running(), `${site.origin}/`);
    page = tab.page;
    await readAnswers(running(), tab.id, 1);
  });
  afterAll(() => site.close());

  it("there is a quiet mark; under the pointer, a badge with its candidates and their probabilities", async () => {
    const mark = await eventually(async () => {
      const { classes } = await insideBadges(page);
      return classes.some((name) => name.startsWith("mark")) && classes;
    }, "there is a mark");
    expect(mark.join(" ")).not.toContain("badge");
    await page.hover("#clock");
    const text = await eventually(async () => {
      const badge = await insideBadges(page);
      return badge.classes.some((name) => name.startsWith("badge")) && badge.text;
    }, "there is a badge");
    expect(text).toContain("clock or watch");
    expect(text).toMatch(/\d+%/);
    await page.mouse.move(600, 700);
    await eventually(
      async () => !(await insideBadges(page)).classes.some((name) => name.startsWith("badge")),
      "it goes",
    );
    await page.close();
  });

  it("there is another mark while it waits for its label", async () => {
    const { page: late } = await openTab(running(), `${site.origin}/late`);
    await late.bringToFront();
    const has = (name: string) => async () => (await insideBadges(late)).classes.includes(name);
    await eventually(has("mark waiting"), "it is marked as waiting");
    await late.hover("#late");
    await eventually(has("badge waiting"), "its badge says so");
    for (const response of held.slice(1)) sendClock(response);
    await eventually(
      async () => /badge (confident|ambiguous)/.test((await insideBadges(late)).classes.join()),
      "it says",
    );
    expect(await has("mark waiting")()).toBe(false);
    await late.close();
    await page.close();
  });

  it("clicks, the context menu, selections and drags reach the page", async () => {
    await page.hover("#clock");
    await eventually(async () => (await insideBadges(page)).text.includes("clock or watch"), "the badge is there");
    const box = await page.locator("#clock").boundingBox();
    if (!box) throw new Error("The picture has no place.");
    // Where the badge is: the upper left corner.
    const corner = { x: box.x + 20, y: box.y + 15 };
    expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.id, corner)).toBe("clock");
    await page.mouse.click(corner.x, corner.y);
    await eventually(async () => (await page.evaluate(() => location.hash)) === "#clicked", "the link was followed");

    await page.evaluate(() => {
      document
        .querySelector("#clock")
        ?.addEventListener("dragstart", () => document.body.setAttribute("data-dragged", ""));
    });
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x + 60, corner.y + 60, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.evaluate(() => document.body.hasAttribute("data-dragged"))).toBe(true);

    await page.evaluate(() =>
      document.addEventListener("contextmenu", ({ target }) => {
        document.body.dataset["asked"] = (target as Element).id;
      }),
    );
    await page.mouse.click(corner.x, corner.y, { button: "right" });
    await expect.poll(() => page.evaluate(() => document.body.dataset["asked"])).toBe("clock");
    await page.keyboard.press("Escape");

    const text = await page.locator("#text").boundingBox();
    if (!text) throw new Error("The text has no place.");
    await page.mouse.move(text.x + 1, text.y + 5);
    await page.mouse.down();
    await page.mouse.move(text.x + text.width - 1, box.y + box.height + 40, { steps: 10 });
    await page.mouse.up();
    const selected = () => page.evaluate(() => String(getSelection()));
    await expect.poll(selected).toContain("before the picture");
    expect(await selected()).not.toContain("clock or watch");
    await page.close();
  });

  it("the mark follows scrolling, and goes with its picture", async () => {
    const placed = async () => /translate\((-?[\d.]+)px, (-?[\d.]+)px\)/.exec((await insideBadges(page)).style)?.[2];
    const before = await eventually(placed, "it has a place");
    // The mark is positioned in the document, so that scrolling needs no work of ours.
    await page.mouse.wheel(0, 100);
    await eventually(async () => Number(await page.evaluate(() => scrollY)) > 0, "the page is scrolled");
    expect(await placed()).toBe(before);
    await page.evaluate(() => document.querySelector("#clock")?.remove());
    await eventually(
      async () => !(await insideBadges(page)).classes.some((name) => name.startsWith("place")),
      "it is gone",
    );
    await page.close();
  });
});
