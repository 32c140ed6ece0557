/** The live page with a camera that plays drawings, and with a file. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { playingCamera, writeFilm } from "../../../scripts/browser/cameraFilm";
import { recordVideo } from "../../make/video";
import { violations } from "../support/axe";
import { entriesKept } from "../support/entriesKept";
import { CARRIED_MODEL, EVERY_SITE, setSettings, useBrowser } from "../support/harness";
import { drawing } from "../support/samples";

/** Frames for which a drawing is before the camera: a second and a half. */
const FRAMES = 45;
const folder = mkdtempSync(`${tmpdir()}/label-lens-film-`);
const film = `${folder}/film.mjpeg`;
await writeFilm(film, [drawing("clock"), drawing("umbrella")], FRAMES);
afterAll(() => rmSync(folder, { recursive: true }));

describe("the live page", () => {
  const running = useBrowser({ ...EVERY_SITE, args: playingCamera(film) });
  let page: Page;
  let kept: number;
  beforeAll(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    // The page that opens after installation has a picture classified, which is remembered.
    kept = await entriesKept(running());
  });
  beforeEach(async () => {
    page = await running().context.newPage();
  });
  afterEach(() => page.close());

  const open = async (scheme: "light" | "dark" = "light") => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${running().origin}src/live/index.html`);
  };
  const turnOn = () => page.getByRole("button", { name: "Turn on the camera" }).click();
  const said = () => page.locator(".said");
  const frame = async () => Number(await page.locator(".labels").getAttribute("data-frame"));
  const button = (name: string) => page.getByRole("button", { name });

  it("says what the camera shows, follows it, and leaves nothing behind", async () => {
    await open();
    await turnOn();
    const best = page.locator(".labels .name").first();
    await best.waitFor();
    const first = await best.textContent();
    await expect.poll(() => best.textContent()).not.toBe(first);
    await expect.poll(() => best.textContent()).toBe(first);
    await page.getByText(/ms a frame · \d+ of \d+ frames a second/).waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await entriesKept(running())).toBe(kept);
  });

  it("freezes a frame, saves it as it is shown, and turns it", async () => {
    await open("dark");
    await turnOn();
    await said().waitFor();
    await button("Freeze").click();
    await page.getByText("This frame stands still").waitFor();
    await button("Mirror").click();
    await button("Turn").click();
    await page.locator(".stage.across").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), button("Save this frame").click()]);
    const { width, height = 0, format } = await sharp(await download.path()).metadata();
    expect({ width, format }).toEqual({ width: 720, format: "png" });
    expect(height).toBeGreaterThan(1280);
    // The frame that was under way has been answered by now.
    const still = await frame();
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await frame()).toBe(still);
    await button("Freeze").click();
    await expect.poll(frame).toBeGreaterThan(still);
  });

  it("looks at nothing while it is hidden, and says so", async () => {
    await open();
    await turnOn();
    await said().waitFor();
    const paused = () =>
      page.locator("video").evaluate((video: HTMLVideoElement) => ({
        paused: video.paused,
        enabled: (video.srcObject as MediaStream).getVideoTracks()[0]?.enabled,
      }));
    const show = (state: string) =>
      page.evaluate((to) => {
        Object.defineProperty(document, "visibilityState", { value: to, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    await show("hidden");
    await expect.poll(() => page.title()).toBe("Paused: Camera");
    await expect.poll(paused).toEqual({ paused: true, enabled: false });
    const before = await frame();
    await show("visible");
    await expect.poll(paused).toEqual({ paused: false, enabled: true });
    await expect.poll(frame).toBeGreaterThan(before);
  });

  it("says that the camera is gone, and goes on with another", async () => {
    await open();
    await turnOn();
    await said().waitFor();
    await page.locator("video").evaluate((video: HTMLVideoElement) => {
      const [track] = (video.srcObject as MediaStream).getVideoTracks();
      track?.dispatchEvent(new Event("ended"));
    });
    await page.getByRole("alert").getByText("The camera is gone").waitFor();
    await turnOn();
    await said().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it.each([
    ["NotAllowedError", "does not let this page use the camera"],
    ["NotFoundError", "No camera was found"],
    ["NotReadableError", "another program may be using it"],
  ])("has a sentence for %s", async (name, sentence) => {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("No.", error));
    }, name);
    await open();
    await turnOn();
    await page.getByRole("alert").getByText(sentence).waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await button("Turn on the camera").waitFor();
  });

  it("plays a file, and says where it cannot", async () => {
    const film = { name: "film.webm", mimeType: "video/webm", buffer: await recordVideo(page, 0.5) };
    await open();
    await page.locator("input[type=file]").setInputFiles(film);
    await said().waitFor();
    const text = { name: "letter.mp4", mimeType: "video/mp4", buffer: Buffer.from("A letter.") };
    await page.locator("input[type=file]").setInputFiles(text);
    await page.getByRole("alert").getByText("cannot play letter.mp4").waitFor();
    await button("Share a tab").waitFor();
  });

  it("classifies pictures that are chosen, and keeps nothing of them", async () => {
    await open();
    const [clock, text] = [
      { name: "clock.svg", mimeType: "image/svg+xml", buffer: drawing("clock") },
      { name: "letter.jpg", mimeType: "image/jpeg", buffer: Buffer.from("A letter.") },
    ];
    await page.locator("input[type=file]").setInputFiles([clock, text]);
    await page.locator(".gallery .unreadable").getByText("letter.jpg").waitFor();
    await page.locator(".gallery :is(.confident, .ambiguous)").getByText("clock.svg").waitFor();
    await page.locator(".gallery img").waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await entriesKept(running())).toBe(kept);
    await button("Clear the list").click();
    await expect.poll(() => page.locator(".gallery").count()).toBe(0);
  });

  it("says that a picture is black", async () => {
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        const canvas = document.createElement("canvas");
        const context = canvas.getContext("2d");
        setInterval(() => context?.fillRect(0, 0, 300, 150), 30);
        return canvas.captureStream(30);
      };
    });
    await open();
    await turnOn();
    await page.getByText("The picture is black.").waitFor();
  });
});
