/** How many clicks and keys four tasks take; to point at something is none. */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insideBadges } from "../support/badgesInside";
import { eventually, html, labelPage, openPopup, SHARED, SMALL_MODEL, serveSite, useBrowser } from "../support/harness";

/** Number of pictures on the page; the last few come from a server that the user has not allowed. */
const [PICTURES, CLOSED] = [60, 3];
/** ImageNet's breeds of dogs. */
const DOG = /^n02(08[5-9]|09|10|11[0-3])/;

describe.skipIf(!SHARED)("a page of 60 photographs (needs ../shared)", () => {
  const running = useBrowser({ hostPermissions: ["*://127.0.0.1/*"], optionalNotGranted: true });

  it("takes three steps to allow a site, one to find every dog, two to correct a label, two to change the model", async () => {
    const folder = `${SHARED}/images/page`;
    const names = readdirSync(folder).sort().slice(0, PICTURES);
    const files = names.map(
      (name) => [`/${name}`, { type: "image/jpeg", body: readFileSync(`${folder}/${name}`) }] as const,
    );
    const site = await serveSite({ "/": html(""), ...Object.fromEntries(files) });
    const elsewhere = site.origin.replace("127.0.0.1", "localhost");
    const tags = names.map((name, i) => {
      const origin = i < PICTURES - CLOSED ? site.origin : elsewhere;
      return `<img width="96" height="96" src="${origin}/${name}" alt="">`;
    });
    const gallery = await serveSite({ "/": html(tags.join("")) });
    const { page, id } = await labelPage(running(), `${gallery.origin}/`, PICTURES);
    const { background } = running();
    const steps: string[] = [];
    /** What the toolbar button or its key does. */
    const open = async (by: string) => {
      steps.push(by);
      const popup = await openPopup(running(), id);
      await popup.getByText(`of ${PICTURES} recognised`).waitFor();
      return popup;
    };
    const click = async (popup: Page, what: string) => {
      steps.push(what);
      await popup.locator(what).click();
    };
    const done = async (popup?: Page) => {
      await popup?.close();
      return steps.splice(0).length;
    };

    const allowing = await open("toolbar button");
    const asked = await allowing.evaluateHandle(() => {
      const questions: unknown[] = [];
      chrome.permissions.request = async (wanted: chrome.permissions.Permissions) => questions.push(wanted) > 0;
      return questions;
    });
    await click(allowing, ".offer .primary");
    await expect.poll(() => asked.jsonValue()).toMatchObject([{ origins: ["*://localhost/*"] }]);
    steps.push("the browser's own “Allow”");
    expect(await done(allowing)).toBe(3);

    const finding = await open("toolbar button");
    const dogs = finding.locator(".heads", { hasText: "dog" });
    await dogs.hover();
    const found = Number(await dogs.locator(".number").textContent());
    expect(found).toBeGreaterThan(names.filter((name) => DOG.test(name)).length / 2);
    await page.bringToFront();
    const ringed = async () => (await insideBadges(page)).classes.filter((name) => name === "ring kept").length;
    await eventually(async () => (await ringed()) === found, "all dogs are marked on the page");
    expect(await done(finding)).toBe(1);

    await page.hover("img");
    const isOpen = async () => (await insideBadges(page)).classes.some((name) => /^badge /.test(name));
    await eventually(isOpen, "the badge of the first is open");
    const correcting = await open("Alt+Shift+O");
    await click(correcting, ".pointed .chip:not([aria-pressed=true]) >> nth=0");
    await correcting.getByRole("status").getByText("Your label is saved").waitFor();
    expect(await done(correcting)).toBe(2);

    steps.push("right click on the toolbar button", "the model's name");
    await background.evaluate(async (model) => {
      const item = `model ${model}`;
      // Fails where the menu has no such item.
      await chrome.contextMenus.update(item, {});
      const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(...args: unknown[]): void } };
      onClicked.dispatch({ menuItemId: item });
    }, SMALL_MODEL);
    const model = () =>
      background.evaluate(async () => {
        const { settings } = await chrome.storage.local.get("settings");
        return (settings as { model: string } | undefined)?.model;
      });
    await expect.poll(model).toBe(SMALL_MODEL);
    expect(await done()).toBe(2);
    await page.close();
    site.close();
    gallery.close();
  });
});
