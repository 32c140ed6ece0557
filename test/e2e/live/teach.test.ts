/** What a camera shows, and pictures at hand, are taught on the live page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playingCamera, writeFilm } from "../../../scripts/browser/cameraFilm";
import { violations } from "../support/axe";
import { CARRIED_MODEL, EVERY_SITE, eventually, setSettings, useBrowser } from "../support/harness";
import { drawing } from "../support/samples";

const folder = mkdtempSync(`${tmpdir()}/label-lens-film-`);
const film = `${folder}/film.mjpeg`;
await writeFilm(film, [drawing("clock"), drawing("umbrella")], 45);
afterAll(() => rmSync(folder, { recursive: true }));

describe("the live page", () => {
  const running = useBrowser({ ...EVERY_SITE, args: playingCamera(film) });
  let page: Page;
  beforeAll(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/live/index.html`);
  });

  const button = (name: string) => page.getByRole("button", { name });
  const best = () => page.locator(".labels .name").first();
  const screen = () => page.locator(".screen");
  const NEW = "New category…";
  /** Takes a picture for one of a category that is there, in a part of the page. */
  const teachAs = async (where: Locator, category: string) => {
    await where.getByLabel("Teach: this is").selectOption({ label: category });
    await where.locator(".select-form button").click();
  };
  /** Teaches the frame that stands still as a category that is not there yet, by keys alone. */
  const teachNew = async (name: string) => {
    await screen().getByRole("button", { name: NEW }).press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await screen().getByText(`Added to “${name}”.`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(NEW);
  };
  /** The picture that stands still, small. */
  const still = () =>
    page.locator("video").evaluate(async (video: HTMLVideoElement) => {
      if (!video.paused) await new Promise((resolve) => video.addEventListener("pause", resolve, { once: true }));
      const context = new OffscreenCanvas(8, 8).getContext("2d");
      context?.drawImage(video, 0, 0, 8, 8);
      return String(context?.getImageData(0, 0, 8, 8).data);
    });
  /** Whether the menu of pictures lists categories. */
  const hasMenu = () =>
    running().background.evaluate(() =>
      chrome.contextMenus.update("teach-separator", {}).then(
        () => true,
        () => false,
      ),
    );

  it("teaches frames, each as it stands still, the first category included", async () => {
    expect(await hasMenu()).toBe(false);
    await button("Turn on the camera").click();
    await best().waitFor();
    await button("Freeze").click();
    const first = await still();
    await teachNew("clocks");
    await eventually(hasMenu, "the menu of pictures has the category");
    // The same picture would be moved. What is said of a picture comes later than the picture: only it tells.
    await eventually(async () => {
      await button("Freeze").click();
      await button("Freeze").click();
      return (await still()) !== first;
    }, "another picture stands still");
    await teachNew("umbrellas");
    await expect.poll(() => violations(page)).toEqual([]);
    await button("Stop").click();
  });

  it("teaches pictures at hand, in the gallery and in the list beside it", async () => {
    const files = ["clock", "umbrella"].map((name) => ({ name, mimeType: "image/svg+xml", buffer: drawing(name) }));
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator("input[type=file]").setInputFiles(files);
    await page.locator(".list .row").first().click();
    await teachAs(page.locator(".list"), "umbrellas");
    await page.locator(".list").getByText("Added to “umbrellas”.").waitFor();
    const clock = page.locator(".gallery li", { has: page.getByText("clock", { exact: true }) });
    await clock.getByRole("button", { name: "Teach: clock" }).click();
    await teachAs(clock, "clocks");
    await clock.getByText("Added to “clocks”.").waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  it("leads to what was taught there, and is led to", async () => {
    const opened = running().context.waitForEvent("page");
    await page.getByRole("link", { name: "My categories" }).first().click();
    const categories = await opened;
    await categories.getByRole("article", { name: "clocks" }).getByText("2 pictures").waitFor();
    await categories
      .getByRole("article", { name: "umbrellas" })
      .getByText(/^[12] pictures?/)
      .waitFor();
    const back = running().context.waitForEvent("page");
    await categories.getByRole("link", { name: "Or teach what a camera" }).click();
    await (await back).getByRole("button", { name: "Turn on the camera" }).waitFor();
  });

  it("teaches several rows of the list at once", async () => {
    await page.locator(".list .choose").click();
    const rows = page.locator(".list .row");
    for (const row of await rows.all()) await row.click();
    const choosing = page.locator(".choosing");
    await choosing.getByText("2 pictures chosen").waitFor();
    await choosing.getByRole("button", { name: NEW }).click();
    await choosing.getByPlaceholder("tulips").fill("drawings");
    await page.keyboard.press("Enter");
    await choosing.getByText("2 pictures were added to “drawings”.").waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await choosing.count()).toBe(0);
  });
});
