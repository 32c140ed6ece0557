/** Keyboard users see where the focus is, and a large zoom leaves only one area to scroll. */
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { usePopup } from "../support/popupPage";

/** The ring's colour in light: `--accent` in src/look/tokens.css. */
const RING = [0x25, 0x57, 0xd6];
/** Distance in CSS px beyond the element with the focus. */
const AROUND = 4;

describe("the popup", () => {
  const { popup } = usePopup();

  /** Number of pixels of the ring's colour in this part of the window. */
  async function ringed(clip: { x: number; y: number; width: number; height: number }): Promise<number> {
    const { data, info } = await sharp(await popup().screenshot({ clip }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let at = 0; at < data.length; at += info.channels) {
      if (RING.every((value, channel) => data[at + channel] === value)) count++;
    }
    return count;
  }

  it("rings whatever has the focus of the keyboard", async () => {
    await popup().emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await popup().locator(".ambiguous .row").first().click();
    // The row's details come from the page, and move everything below.
    await popup().locator('.ambiguous .row[aria-expanded="true"]').waitFor();
    await popup().addStyleTag({ content: ".bare, .bare::after { outline: none !important; }" });
    const bare: string[] = [];
    const seen = new Set<string>();
    // Twice the number of controls.
    for (let i = 0; i < 60; i++) {
      await popup().keyboard.press("Tab");
      const focus = popup().locator(":focus");
      if ((await focus.count()) === 0) continue;
      const name = await focus.evaluate((e) => e.outerHTML.slice(0, 160));
      if (seen.has(name)) continue;
      seen.add(name);
      // A row's button is its whole line.
      const ringedPart = (await focus.evaluate((e) => e.matches(".row")))
        ? popup().locator(".line:has(:focus)")
        : focus;
      const box = await ringedPart.boundingBox();
      if (!box) throw new Error(`${name} is nowhere.`);
      const [x, y] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)];
      const clip = { x, y, width: box.x + box.width + AROUND - x, height: box.y + box.height + AROUND - y };
      const gain = async () => {
        const focused = await ringed(clip);
        await focus.evaluate((e) => e.classList.add("bare"));
        const gained = focused - (await ringed(clip));
        await focus.evaluate((e) => e.classList.remove("bare"));
        return gained;
      };
      // At least two sides of the ring. The popup may be drawn a moment after its controls are there.
      const least = 2 * Math.min(box.width, box.height);
      let gained = await gain();
      for (let again = 0; gained < least && again < 20; again++) gained = await gain();
      if (gained < least) bare.push(`${name}: ${gained} pixels`);
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(bare).toEqual([]);
  });

  it("scrolls as a whole where the zoom is large", async () => {
    // Size that the browser gives a popup at 200 %.
    await popup().setViewportSize({ width: 400, height: 300 });
    const scrolled = () =>
      popup().evaluate(() =>
        [...document.querySelectorAll("body, body *")]
          .filter((e) => e.scrollHeight > e.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(e).overflowY))
          .map(({ tagName }) => tagName),
      );
    await expect.poll(scrolled).toEqual([]);
    await expect.poll(() => popup().evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(300);
    await expect.poll(() => popup().evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
