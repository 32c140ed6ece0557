/** What the extension may do before anything has been granted, and which permissions it asks for. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { askContent, openTab, type Tab } from "../../../scripts/cli/labelPage";
import { DIST } from "../../../scripts/paths";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { violations } from "../support/axe";
import { type Display, HAS_DISPLAY, openDisplay } from "../support/display";
import { CARRIED_MODEL, eventually, html, openPopup, type Site, serveSite, setSettings } from "../support/harness";
import { sample } from "../support/samples";

const PRESS_AGAIN_MS = 5_000;

it("asks for nothing at install but what a click needs", () => {
  const manifest = JSON.parse(readFileSync(`${DIST}/manifest.json`, "utf8"));
  expect([...manifest.permissions].sort()).toEqual(["activeTab", "contextMenus", "offscreen", "scripting", "storage"]);
  expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
});

it("runs no code but its own, and listens to nobody but its own parts", () => {
  const manifest = JSON.parse(readFileSync(`${DIST}/manifest.json`, "utf8"));
  const policy = (manifest.content_security_policy.extension_pages as string).split(/; */);
  expect(policy).toEqual(expect.arrayContaining(["script-src 'self' 'wasm-unsafe-eval'", "object-src 'self'"]));
  // Where drawings are drawn.
  expect(manifest.content_security_policy.sandbox).toMatch(
    /^sandbox allow-scripts; default-src 'none'; script-src 'self';/,
  );
  expect(manifest).not.toHaveProperty("externally_connectable");
});

describe.skipIf(!HAS_DISPLAY)("without any site granted (needs Xvfb and xdotool)", () => {
  let display: Display;
  let running: Running;
  let pictures: Site;
  let page: Site;
  let tab: Tab;
  const read = () => askContent<PictureReport[]>(running, tab.id, "pictures").catch((): PictureReport[] => []);
  const answerOf = async (path: string) => (await read()).find(({ address }) => address.endsWith(path))?.answer;
  const hasVerdict = async (path: string) => {
    const answer = await answerOf(path);
    return answer !== undefined && answer.state !== "unreadable";
  };

  beforeAll(async () => {
    pictures = await serveSite({
      "/umbrella.svg": sample("umbrella"),
      "/stripes.svg": sample("stripes"),
      "/honeycomb.svg": sample("honeycomb"),
    });
    const picture = (src: string, side = 300) => `<img width="${side}" height="${side}" src="${src}" alt="">`;
    page = await serveSite(
      {
        "/": html(
          `${picture("/clock.svg")}${picture(`${pictures.origin}/umbrella.svg`)}${picture("/moved.svg", 200)}
           ${picture(`${pictures.origin}/gone.svg`, 200)}
           <div style="width: 100px; height: 100px; background: 0 0 / 100% 100% url(${pictures.origin}/lost.svg)"></div>
           <div style="height: 3000px"></div>
           ${picture(`${pictures.origin}/stripes.svg`)}`,
        ),
        "/clock.svg": sample("clock"),
        "/moved.svg": (_, response) =>
          void response.writeHead(302, { location: `${pictures.origin}/honeycomb.svg` }).end(),
      },
      "localhost",
    );
    display = await openDisplay();
    running = await startBrowser({ window: true, env: { DISPLAY: display.name } });
    await setSettings(running, { model: CARRIED_MODEL, engine: "wasm" });
    tab = await openTab(running, `${page.origin}/`);
    await tab.page.bringToFront();
  });
  afterAll(async () => {
    await running?.close();
    display?.close();
    pictures.close();
    page.close();
  });

  it("nothing of ours is in a page until a key is pressed; then its own pictures are read, others from the screen", async () => {
    expect(await read()).toEqual([]);
    let pressed = 0;
    await eventually(async () => {
      // Presses the key again if the window did not have the keyboard yet.
      if (Date.now() - pressed > PRESS_AGAIN_MS && (await read()).length === 0) {
        await display.press("alt+shift+l");
        pressed = Date.now();
      }
      return hasVerdict("/clock.svg");
    }, "the page's own picture has a verdict");
    await eventually(() => hasVerdict("/umbrella.svg"), "the other server's picture has one, from the screen");
    // Neither the extension nor the page asked that server a second time.
    expect(pictures.asked.filter((path) => path === "/umbrella.svg")).toHaveLength(1);
  });

  it("an address of the page's own that leads elsewhere is read from the screen, too; no symbol of a broken picture is", async () => {
    await eventually(() => hasVerdict("/moved.svg"), "it has a verdict");
    expect(await answerOf("/moved.svg")).toMatchObject({ fromScreen: true });
    expect(await answerOf("/clock.svg")).not.toHaveProperty("fromScreen");
    for (const path of ["/gone.svg", "/lost.svg"]) {
      await eventually(async () => (await answerOf(path)) !== undefined, `${path} has an answer`);
      expect(await answerOf(path)).toMatchObject({ state: "unreadable", code: "broken" });
    }
  });

  const hasNoAccess = async () => {
    const answer = await answerOf("/stripes.svg");
    return answer?.state === "unreadable" && answer.code === "no-access";
  };

  it("the popup says how many pictures cannot be read without permission, and offers to give it", async () => {
    await eventually(hasNoAccess, "the picture far down has no access");
    const popup = await openPopup(running, tab.id);
    const offer = popup.locator(".offer");
    await offer.getByText("1 of 6 pictures cannot be read without your permission.").waitFor();
    await offer.getByRole("button", { name: "Allow this site" }).waitFor();
    await offer.getByRole("button", { name: "Allow all sites" }).waitFor();
    await offer
      .getByText("The browser will ask about localhost, 127.0.0.1. No picture leaves your computer.")
      .waitFor();
    await popup.getByText("pictures were read from the screen: less exact.").waitFor();
    await offer.getByText("Once they are allowed, pictures are read from their files").waitFor();
    await expect.poll(() => violations(popup)).toEqual([]);
    await popup.close();
    await tab.page.bringToFront();
  });

  it("a picture off screen says that it may not be read, and is labelled when it is scrolled to", async () => {
    await eventually(hasNoAccess, "the picture far down has no access");
    await tab.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually(() => hasVerdict("/stripes.svg"), "it has a verdict when it is on screen");
    const popup = await openPopup(running, tab.id);
    await popup.getByText("of 6 recognised").waitFor();
    // Everything on the page was read, but less exactly than it could be.
    expect(await popup.getByText("cannot be read without your permission").count()).toBe(0);
    await popup.locator(".offer").getByRole("button", { name: "Allow this site" }).waitFor();
    await popup.close();
    await tab.page.bringToFront();
  });

  it("a key hides the badges, and shows them again", async () => {
    const hidden = () =>
      running.background.evaluate(async () => {
        const { settings } = (await chrome.storage.local.get("settings")) as { settings?: { badgesHidden?: boolean } };
        return settings?.badgesHidden ?? false;
      });
    await display.press("alt+shift+h");
    await eventually(hidden, "they are hidden");
    await display.press("alt+shift+h");
    await eventually(async () => !(await hidden()), "they are shown");
  });
});
