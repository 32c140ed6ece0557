/** Marks in documents of other kinds than a page, and on paper. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { placesOf } from "../support/badgesInside";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { umbrella } from "../support/marks";
import { sample } from "../support/samples";

describe("marks", () => {
  const running = useBrowser();
  let site: Site;
  beforeAll(async () => {
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><img width="200" height="200"
      src="/umbrella.svg" alt=""/></body></html>`;
    site = await serveSite({
      "/": html(umbrella()),
      "/umbrella.svg": sample("umbrella"),
      "/favicon.ico": { type: "image/x-icon", body: Buffer.alloc(0) },
      "/page.xhtml": { type: "application/xhtml+xml", body: Buffer.from(xhtml) },
    });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(() => site.close());

  it.each(["/umbrella.svg", "/page.xhtml"])("lie over the picture in %s, and nothing fails there", async (path) => {
    const { page, id } = await openTab(running(), `${site.origin}${path}`);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await readAnswers(running(), id, 1);
    await page.bringToFront();
    // That of a picture that waits is smaller, and may stay a moment longer than the picture waits.
    const marks = async () => (await placesOf(page, "mark")).filter(({ width }) => width > 8);
    const mark = await eventually(async () => (await marks())[0], "there is a mark");
    await page.mouse.move(mark.x + 4, mark.y + 4);
    await eventually(async () => (await placesOf(page, "badge")).length === 1, "its badge appears");
    expect(errors).toEqual([]);
    await page.close();
  });

  it("are not printed", async () => {
    const { page, id } = await openTab(running(), `${site.origin}/`);
    await readAnswers(running(), id, 1);
    await page.bringToFront();
    await eventually(async () => (await placesOf(page, "mark")).length === 1, "there is a mark");
    await page.emulateMedia({ media: "print" });
    await eventually(async () => (await placesOf(page, "mark")).length === 0, "it is gone on paper");
    await page.emulateMedia({ media: "screen" });
    await eventually(async () => (await placesOf(page, "mark")).length === 1, "it is there again");
    await page.close();
  });
});
