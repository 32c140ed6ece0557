/** The live page in a private window. */
import { describe, expect, it } from "vitest";
import { recordVideo } from "../../make/video";
import { entriesKept } from "../support/entriesKept";
import { CARRIED_MODEL, EVERY_SITE, setSettings, useBrowser } from "../support/harness";
import { closePrivateWindows, openPrivateWindow } from "../support/privateWindow";
import { drawing } from "../support/samples";

describe("the live page in a private window", () => {
  const running = useBrowser({ ...EVERY_SITE });

  it("looks at films and pictures, and leaves nothing behind", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const recorder = await running().context.newPage();
    const film = await recordVideo(recorder, 0.5);
    const kept = await entriesKept(running());
    const { normal, hidden } = await openPrivateWindow(running());
    const opened = running().context.waitForEvent("page");
    await hidden.background.evaluate(
      async (url) => void (await chrome.tabs.create({ url })),
      `${hidden.origin}src/live/index.html`,
    );
    const page = await opened;
    const files = page.locator("input[type=file]");
    await files.setInputFiles({ name: "film.webm", mimeType: "video/webm", buffer: film });
    await page.locator(".said").waitFor();
    await page.getByText("Nothing can be taught in a private window").waitFor();
    await files.setInputFiles({ name: "clock.svg", mimeType: "image/svg+xml", buffer: drawing("clock") });
    await page.locator(".gallery img").waitFor();
    expect(await entriesKept(hidden)).toBe(0);
    await closePrivateWindows(hidden, [{ page, id: -1, status: 0 }]);
    expect(await entriesKept(normal)).toBe(kept);
  });
});
