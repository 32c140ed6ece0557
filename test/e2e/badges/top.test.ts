/** Marks lie over what the page itself puts above everything else. */
import { describe, expect, it } from "vitest";
import { inTop, marked, umbrella, useMarkedPages } from "../support/marks";

const PAGES: Record<string, string> = {
  "/dialog": `${umbrella()}<dialog id="dialog" style="margin: 300px">${umbrella("", "inside")}</dialog>`,
  "/lightbox": `${umbrella()}<div id="host"></div><script>
    const root = host.attachShadow({ mode: "closed" });
    root.innerHTML = '<dialog style="margin: 300px">${umbrella("", "inside")}</dialog>';
    self.dialog = root.firstChild;
    self.found = { inside: dialog.firstChild };
  </script>`,
  "/popover": `${umbrella()}<div id="popover" popover style="inset: 300px auto auto 300px">${umbrella("", "inside")}</div>`,
  "/fullscreen": `${umbrella()}<div id="stage">${umbrella("", "inside")}</div>`,
};

describe("marks of pictures above the page", () => {
  const { withPage } = useMarkedPages(PAGES);

  it("lie over what a modal dialog shows, and only there", () =>
    withPage("/dialog", async (page) => {
      await marked(page, "umbrella");
      await page.evaluate(() => (document.querySelector("#dialog") as HTMLDialogElement).showModal());
      // Pictures behind a modal dialog have no mark while it is open.
      await marked(page, "inside", 1);
      await expect.poll(() => inTop(page)).toBe(1);
      await page.evaluate(() => (document.querySelector("#dialog") as HTMLDialogElement).close());
      await marked(page, "umbrella");
      await expect.poll(() => inTop(page)).toBe(0);
    }));

  it("lie over what a modal dialog in a closed shadow root shows, whose events the page does not hear", () =>
    withPage("/lightbox", async (page) => {
      await marked(page, "umbrella");
      for (let i = 0; i < 2; i++) {
        await page.evaluate("dialog.showModal()");
        await marked(page, "inside", 1);
        await expect.poll(() => inTop(page)).toBe(1);
        await page.evaluate("dialog.close()");
        await marked(page, "umbrella");
        await expect.poll(() => inTop(page)).toBe(0);
      }
    }));

  it("lie over what a popover shows", () =>
    withPage("/popover", async (page) => {
      await marked(page, "umbrella");
      await page.evaluate(() => (document.querySelector("#popover") as HTMLElement).showPopover());
      await marked(page, "inside", 2);
      await expect.poll(() => inTop(page)).toBe(1);
    }));

  it("lie over what is shown on the full screen, and only over that", () =>
    withPage("/fullscreen", async (page) => {
      await marked(page, "umbrella", 2);
      await page.evaluate(() =>
        document.addEventListener("click", () => document.querySelector("#stage")?.requestFullscreen()),
      );
      await page.mouse.click(600, 500);
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await marked(page, "inside", 1);
      await expect.poll(() => inTop(page)).toBe(1);
      await page.evaluate(() => document.exitFullscreen());
      await marked(page, "umbrella", 2);
    }));
});
