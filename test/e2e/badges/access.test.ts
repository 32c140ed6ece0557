/** Whether badges can be read and told apart: in both languages, light and dark, and in colours chosen by the user. */
import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { pictureKey } from "../../../src/corrections/pictureKey";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { inLines } from "../support/axe";
import { insideBadges, placesOf } from "../support/badgesInside";
import { contrast, over } from "../support/contrast";
import { everyVerdict } from "../support/everyVerdict";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { lookInside } from "../support/lookInside";
import { sample } from "../support/samples";
import { shapeOfMark } from "../support/shapeOfMark";

const NAMES = ["clock", "umbrella", "stripes", "sunglasses", "crossword", "pool-table"];
/** WCAG 2.2, 1.4.3, for text of this size. */
const MIN_CONTRAST = 4.5;

describe("badges", () => {
  const running = useBrowser({
    ...EVERY_SITE,
    change: (folder) => {
      copyFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), `${folder}/axe.js`);
      everyVerdict(folder);
    },
  });
  let site: Site;
  let page: Page;
  let id: number;

  beforeAll(async () => {
    const img = (name: string) => `<img width="260" height="260" src="/${name}.svg" alt="">`;
    site = await serveSite({
      "/": html(`<main><h1>Pictures</h1>${[...NAMES, "gone"].map(img).join("")}</main>`),
      "/small": html('<img width="64" height="64" src="/clock.svg" alt="">'),
      ...Object.fromEntries(NAMES.map((name) => [`/${name}.svg`, sample(name)])),
    });
    await running().background.evaluate(
      (corrections) => chrome.storage.local.set({ corrections }),
      [[pictureKey(`${site.origin}/stripes.svg`), "wallpaper"]],
    );
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgeStyle: "always" });
    ({ page, id } = await openTab(running(), `${site.origin}/`));
    await readAnswers(running(), id, NAMES.length + 1);
  });
  afterAll(() => site.close());

  it.each([
    ["en", "light", "Perhaps"],
    ["en", "dark", "Perhaps"],
    ["zh_CN", "light", "可能是"],
    ["zh_CN", "dark", "可能是"],
  ] as const)("axe finds nothing wrong in them in %s, %s, and all text stands out", async (language, scheme, word) => {
    // A badge counts as hidden while it fades in.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.bringToFront();
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", badgeStyle: "always", language });
    // These badges are shown only on request, one at a time, and for a while.
    for (const [name, asked] of [
      ["gone", "unreadable"],
      ["sunglasses", "unrecognised"],
    ]) {
      await askContent(running(), id, "classifyOne", [`${site.origin}/${name}.svg`]);
      await eventually(async () => {
        const { classes, text } = await insideBadges(page);
        const states = ["confident", "family", "ambiguous", "named", asked];
        return text.includes(word) && states.every((state) => classes.includes(`badge ${state}`));
      }, "there is a badge of each kind");
      const { violations, looked, texts } = await lookInside(running(), id);
      expect(inLines(violations)).toEqual([]);
      expect(looked).toBe(true);
      expect(texts.length).toBeGreaterThan(NAMES.length);
      for (const { text, colour, behind } of texts) {
        const least = Math.min(...[0, 255].map((picture) => contrast(colour, over(behind, picture))));
        expect(least, `${text}: ${colour} on ${behind}`).toBeGreaterThan(MIN_CONTRAST);
      }
    }
  });

  it.each(["light", "dark"] as const)(
    "have marks that shapes tell apart where the user chooses the colours, on %s",
    async (colorScheme) => {
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
      // Ends what was asked for by name.
      await page.hover('img[src="/clock.svg"]');
      await page.mouse.move(1_270, 790);
      await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce", colorScheme });
      await eventually(
        async () => (await placesOf(page, "mark")).length === NAMES.length + 1,
        "each picture has a mark",
      );
      const reports = await askContent<PictureReport[]>(running(), id, "pictures");
      const pathOf = (state: string) => {
        const paths = reports.flatMap(({ address, answer }) =>
          answer?.state === state ? new URL(address).pathname : [],
        );
        return paths.find((path) => path !== "/stripes.svg") ?? "";
      };
      // Badges are drawn a moment after their positions are set.
      await expect
        .poll(async () => ({
          confident: await shapeOfMark(page, pathOf("confident")),
          family: await shapeOfMark(page, pathOf("family")),
          ambiguous: await shapeOfMark(page, pathOf("ambiguous")),
          named: await shapeOfMark(page, "/stripes.svg"),
          unrecognised: await shapeOfMark(page, pathOf("unrecognised")),
        }))
        .toEqual({
          confident: { middle: "filled", around: "filled", corner: "empty", top: "filled" },
          family: { middle: "empty", around: "filled", corner: "empty", top: "filled" },
          ambiguous: { middle: "empty", around: "empty", corner: "empty", top: "filled" },
          named: { middle: "filled", around: "filled", corner: "filled", top: "filled" },
          unrecognised: expect.objectContaining({ middle: "filled", around: "filled", top: "empty" }),
        });
    },
  );

  it("say a label on one line beside a picture, however small that is", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const small = await openTab(running(), `${site.origin}/small`);
    await readAnswers(running(), small.id, 1);
    // A mark grows while it appears.
    await small.page.emulateMedia({ reducedMotion: "reduce" });
    await small.page.hover("img");
    await eventually(
      async () => (await insideBadges(small.page)).classes.includes("badge confident"),
      "there is a badge",
    );
    await eventually(async () => {
      const [[label], [share]] = await Promise.all([placesOf(small.page, "label"), placesOf(small.page, "share")]);
      return label && label.height === share?.height && label.y === share.y;
    }, "both are on one line");
    await small.page.close();
  });
});
