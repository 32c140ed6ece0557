/** The main job: a page with a hundred real pictures from another origin. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  eventually,
  html,
  labelPage,
  openPopup,
  type Served,
  SHARED,
  type Site,
  serveSite,
  useBrowser,
} from "../support/harness";

const MAX_PICTURES = 100;

describe.skipIf(!SHARED)("a page with the pictures of shared/images/page", () => {
  const running = useBrowser();
  const folder = `${SHARED}/images/page`;
  const names = SHARED ? readdirSync(folder).slice(0, MAX_PICTURES) : [];
  let pictures: Site;
  let page: Site;

  beforeAll(async () => {
    const jpeg = (name: string): Served => ({ type: "image/jpeg", body: readFileSync(`${folder}/${name}`) });
    pictures = await serveSite(Object.fromEntries(names.map((name) => [`/${name}`, jpeg(name)])));
    const tags = names.map((name) => `<img width="240" src="${pictures.origin}/${encodeURIComponent(name)}" alt="">`);
    page = await serveSite({ "/": html(`<h1>Pictures</h1>${tags.join("\n")}`) }, "localhost");
  });
  afterAll(() => {
    pictures.close();
    page.close();
  });

  it("gets a verdict for each, lists them in the popup, and leaves the page as it was", async () => {
    const tab = await labelPage(running(), `${page.origin}/`, names.length);
    expect(tab.pictures).toHaveLength(names.length);
    for (const { answer } of tab.pictures) expect(answer?.state).toMatch(/^(confident|family|ambiguous|unrecognised)$/);

    // Each file's name says what the picture shows; this set is easier than ImageNet's own.
    const right = tab.pictures.filter(({ address, answer }) => {
      const named = decodeURIComponent(address)
        .replace(/.*\/n\d+_|\.JPEG$/g, "")
        .replaceAll("_", " ");
      return answer?.state === "confident" && answer.top5[0]?.label.toLowerCase().includes(named.toLowerCase());
    });
    const confident = tab.pictures.filter(({ answer }) => answer?.state === "confident");
    expect(right.length / confident.length).toBeGreaterThan(0.85);
    expect(confident.length).toBeGreaterThan(names.length / 2);

    const worded = tab.pictures.filter(({ answer }) => answer?.state === "confident" || answer?.state === "family");
    const popup = await openPopup(running(), tab.id);
    await popup.getByText(`of ${names.length} recognised`).waitFor();
    const ambiguous = tab.pictures.filter(({ answer }) => answer?.state === "ambiguous").length;
    // A list adds rows when it is scrolled to its end. The browser lays out no text of rows that are out of sight.
    const toEnd = (list: string) => popup.locator(`${list} > li`).last().scrollIntoViewIfNeeded();
    await eventually(async () => {
      await toEnd(".labels");
      const counts = await popup.locator(".labels > li:not(.inside) .number").allTextContents();
      return counts.map(Number).reduce((a, b) => a + b, 0) === worded.length;
    }, "the labels' counts add up");
    await eventually(async () => {
      await toEnd(".ambiguous");
      return (await popup.locator(".ambiguous > li").count()) === ambiguous;
    }, "every ambiguous picture is listed");
    await popup.close();

    const added = await tab.page.evaluate(() => {
      const ours = [...document.querySelectorAll("label-lens")];
      for (const element of ours) element.remove();
      return { ours: ours.length, rest: document.documentElement.outerHTML };
    });
    const untouched = await tab.page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(source, "text/html").documentElement.outerHTML;
    });
    expect(added.ours).toBe(1);
    expect(added.rest).toBe(untouched);
    await tab.page.close();
  });
});
