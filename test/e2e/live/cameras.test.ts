/** Cameras on the live page: more than one, one that gives no picture for now, and too many frames. */
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violations } from "../support/axe";
import { drawnCamera } from "../support/drawnCamera";
import { CARRIED_MODEL, setSettings, useBrowser } from "../support/harness";

/** Makes two cameras of one, and notes what is asked of them. */
const twoCameras = () => {
  const { mediaDevices } = navigator;
  const { getUserMedia } = mediaDevices;
  const asked: unknown[] = [];
  Object.assign(self, { asked });
  mediaDevices.getUserMedia = (wanted) => {
    asked.push(wanted?.video);
    return getUserMedia.call(mediaDevices, wanted);
  };
  mediaDevices.enumerateDevices = async () =>
    ["Front", "Back"].map((label) => ({ kind: "videoinput", deviceId: label, label }) as MediaDeviceInfo);
};

describe("the live page", () => {
  const running = useBrowser();
  let page: Page;
  beforeEach(async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    page = await running().context.newPage();
    await page.addInitScript(drawnCamera);
  });
  afterEach(() => page.close());

  const open = async (init: () => void = () => {}) => {
    await page.addInitScript(init);
    await page.goto(`${running().origin}src/live/index.html`);
    await page.getByRole("button", { name: "Turn on the camera" }).click();
  };
  const said = () => page.locator(".said");
  /** Has something happen to the camera. */
  const happen = (what: string) =>
    page.locator("video").evaluate((video: HTMLVideoElement, name) => {
      const [track] = (video.srcObject as MediaStream).getVideoTracks();
      track?.dispatchEvent(new Event(name));
    }, what);

  it("lets another camera be chosen, and asks each for no more than it needs", async () => {
    await open(twoCameras);
    await page.getByLabel("Camera", { exact: true }).selectOption({ label: "Back" });
    const usual = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
    await expect.poll(() => page.evaluate("self.asked")).toEqual([usual, { ...usual, deviceId: { exact: "Back" } }]);
    await said().waitFor();
  });

  it("says that a camera gives no picture for now, and goes on", async () => {
    await open();
    await said().waitFor();
    await happen("mute");
    await page.getByText("No picture comes at the moment").waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await happen("unmute");
    await page.getByText("No picture comes at the moment").waitFor({ state: "detached" });
  });

  it("says that it is too slow for all frames", async () => {
    await open(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (message: { method?: string }, ...rest: never[]) {
        setTimeout(() => postMessage.call(this, message, ...rest), message.method === "frame" ? 200 : 0);
      };
    });
    await page.getByText("too slow to label every frame").waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });
});
