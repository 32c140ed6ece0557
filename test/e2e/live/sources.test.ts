/** What the live page looks at beside a camera, what may go wrong with it, and changes while it looks. */
import type { Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordVideo } from "../../make/video";
import { violations } from "../support/axe";
import { drawnCamera } from "../support/drawnCamera";
import { CARRIED_MODEL, EVERY_SITE, html, SHARED, serveSite, setSettings, useBrowser } from "../support/harness";
import { sample } from "../support/samples";

describe("the live page", () => {
  const running = useBrowser({ ...EVERY_SITE, args: ["--auto-select-tab-capture-source-by-title=Test page"] });
  let page: Page;
  let film: Buffer;
  beforeAll(async () => {
    const recorder = await running().context.newPage();
    film = await recordVideo(recorder, 0.5);
    await recorder.close();
  });
  beforeEach(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    page = await running().context.newPage();
  });
  afterEach(() => page.close());

  const open = async (init?: () => void) => {
    if (init) await page.addInitScript(init);
    await page.goto(`${running().origin}src/live/index.html`);
  };
  const button = (name: string) => page.getByRole("button", { name });
  const openFilm = () =>
    page.locator("input[type=file]").setInputFiles({ name: "film.webm", mimeType: "video/webm", buffer: film });
  const said = () => page.locator(".said");
  const frame = async () => Number(await page.locator("section.labels").getAttribute("data-frame"));

  it("looks at a tab that is shared, until it is not", async () => {
    const site = await serveSite({
      "/": html('<img width="600" height="600" src="/clock.svg" alt="">'),
      "/clock.svg": sample("clock"),
    });
    const tab = await running().context.newPage();
    await tab.goto(`${site.origin}/`);
    await open();
    await page.bringToFront();
    await button("Share a tab or window").click();
    await said().waitFor();
    expect(await page.locator("video").evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(100);
    await tab.close();
    await page.getByRole("alert").getByText("not shared any more").waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    site.close();
  });

  it.each([
    ["getDisplayMedia", "NotAllowedError", "Nothing was shared."],
    ["getDisplayMedia", "NotReadableError", "The message."],
    ["getUserMedia", "SecurityError", "does not let this page use the camera"],
    ["getUserMedia", "OverconstrainedError", "No camera was found"],
    ["getUserMedia", "AbortError", "another program may be using it"],
  ] as const)("has a sentence where %s fails with %s", async (api, name, sentence) => {
    await page.addInitScript(
      ([call, error]) => {
        navigator.mediaDevices[call] = () => Promise.reject(new DOMException("The message.", error));
      },
      [api, name] as const,
    );
    await open();
    await button(api === "getUserMedia" ? "Turn on the camera" : "Share a tab or window").click();
    await page.getByRole("alert").getByText(sentence).waitFor();
  });

  it("says that a film is protected, and lets another be chosen", async () => {
    await open();
    await openFilm();
    await said().waitFor();
    await page.locator("video").dispatchEvent("encrypted");
    await page.getByRole("alert").getByText("film.webm is protected against copying").waitFor();
    await openFilm();
    await said().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("is worked by keys alone", async () => {
    await open(drawnCamera);
    await button("Turn on the camera").waitFor();
    const press = async (name: string) => {
      const isOn = () => page.evaluate((wanted) => document.activeElement?.textContent === wanted, name);
      for (let i = 0; i < 20 && !(await isOn()); i++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      // A button that is pressed keeps the focus.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
    };
    await press("Turn on the camera");
    await said().waitFor();
    await press("Freeze");
    await page.getByText("This frame stands still").waitFor();
    await press("Turn");
    const [download] = await Promise.all([page.waitForEvent("download"), press("Save this frame")]);
    expect(download.suggestedFilename()).toMatch(/^label-lens-\d+\.png$/);
    await press("Stop");
    await button("Turn on the camera").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Turn on the camera");
  });

  const CHANGES = [
    ["engine", "Engine", "cpu"],
    // The default, which is there where its file is.
    ...(SHARED ? [["model", "Model", ""] as const] : []),
  ] as const;
  it.each(CHANGES)("goes on without a stop while the %s is changed", async (_, label, value) => {
    await open(drawnCamera);
    await button("Turn on the camera").click();
    await said().waitFor();
    const [first] = page.workers();
    const before = await frame();
    await page.evaluate(() => {
      const { gone } = Object.assign(self, { gone: [] as string[] });
      new MutationObserver(() => {
        if (!document.querySelector("section.labels")) gone.push("the labels");
        if (document.querySelector("video")?.paused) gone.push("the picture");
      }).observe(document.body, { subtree: true, childList: true });
    });
    const ended = new Promise((resolve) => first?.on("close", resolve));
    await page
      .locator(".field", { hasText: label })
      .locator("select")
      .selectOption(value || { index: 0 });
    await ended;
    const then = await frame();
    expect(then).toBeGreaterThan(before);
    await expect.poll(frame).toBeGreaterThan(then);
    expect(await page.evaluate("self.gone")).toEqual([]);
  });
});
