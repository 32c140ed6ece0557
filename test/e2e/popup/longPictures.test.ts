/** Pictures that are much longer than high, or higher than long, with the default model: what lies at their ends, too. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { insideBadges } from "../support/badgesInside";
import {
  EVERY_SITE,
  eventually,
  html,
  labelPage,
  openPopup,
  SHARED,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

const MODEL = "mobilenet_v2_1.0_224_quant";
/** Side in pixels of an object, of which three make a picture. */
const SIDE = 300;
/** Pictures of one thing each, of which the model is sure. */
const OWL = "n01622779_great_grey_owl";
const CHICKADEE = "n01592084_chickadee";
const PELICAN = "n02051845_pelican";
const CAT = "n02123597_Siamese_cat";
const SEVERAL = ["Siamese cat", "great grey owl", "pelican"];

/** Composes pictures, each at its third of a plain ground. */
async function compose(objects: Readonly<Record<number, string>>, tall = false): Promise<Buffer> {
  const [width, height] = tall ? [SIDE, 3 * SIDE] : [3 * SIDE, SIDE];
  const placed = Object.entries(objects).map(async ([third, name]) => ({
    input: await sharp(`${SHARED}/images/page/${name}.JPEG`).resize(SIDE, SIDE, { fit: "cover" }).toBuffer(),
    left: tall ? 0 : Number(third) * SIDE,
    top: tall ? Number(third) * SIDE : 0,
  }));
  const ground = sharp({ create: { width, height, channels: 3, background: "#d8d4cc" } });
  return ground
    .composite(await Promise.all(placed))
    .jpeg({ quality: 90 })
    .toBuffer();
}

describe.skipIf(!SHARED)("a long picture", () => {
  const running = useBrowser(EVERY_SITE);
  let site: Site;
  let page: Page;
  let popup: Page;
  let pictures: PictureReport[];
  const answerOf = (path: string) => pictures.find(({ address }) => address.endsWith(path))?.answer;

  beforeAll(async () => {
    const composed = {
      "/left.jpg": await compose({ 0: OWL }),
      "/bottom.jpg": await compose({ 2: CHICKADEE }, true),
      "/several.jpg": await compose({ 0: OWL, 1: PELICAN, 2: CAT }),
    };
    const paths = Object.keys(composed);
    site = await serveSite({
      "/": html(paths.map((path) => `<img id="${path.slice(1, -4)}" height="300" src="${path}" alt="">`).join("")),
      ...Object.fromEntries(Object.entries(composed).map(([path, body]) => [path, { type: "image/jpeg", body }])),
    });
    await setSettings(running(), { model: MODEL, engine: "litert" });
    const tab = await labelPage(running(), `${site.origin}/`, paths.length);
    ({ page, pictures } = tab);
    popup = await openPopup(running(), tab.id);
    await popup.getByText("3 of 3 recognised").waitFor();
  });
  afterAll(() => site?.close());

  it("is known by what is in an outer third", () => {
    const [left, bottom] = ["great grey owl", "chickadee"].map((name) => ({
      state: "confident",
      candidates: [{ label: expect.stringContaining(name) }],
    }));
    expect(answerOf("/left.jpg")).toMatchObject({ ...left });
    expect(answerOf("/bottom.jpg")).toMatchObject({ ...bottom });
  });

  it("has a label for each thing of which one of its squares is sure: in its badge, too", async () => {
    expect(answerOf("/several.jpg")).toMatchObject({ state: "confident", also: [{}, {}] });
    await page.bringToFront();
    await page.hover("#several");
    await eventually(async () => {
      const { text } = await insideBadges(page);
      return SEVERAL.every((label) => text.includes(label));
    }, "the badge names all three");
  });

  it("is one row of the popup, which the filter finds by each of its labels", async () => {
    const rows = popup.locator(".labels > li", { hasText: "also" });
    for (const text of ["owl", "pelican", "Siamese", "cat"]) {
      await popup.getByRole("searchbox").fill(text);
      await expect.poll(() => rows.count()).toBe(1);
    }
    await popup.getByRole("searchbox").fill("");
  });

  it("is exported with all of its labels", async () => {
    await popup.getByRole("button", { name: "Export" }).click();
    await popup.getByLabel("Format").selectOption("json");
    const download = popup.waitForEvent("download");
    await popup.getByRole("button", { name: "Save", exact: true }).click();
    const lines = JSON.parse(readFileSync((await (await download).path()) ?? "", "utf8"));
    const { label, also } = lines.find((line: { address: string }) => line.address.endsWith("/several.jpg"));
    expect([label, ...also.map((one: { label: string }) => one.label)].sort()).toEqual(
      SEVERAL.map((name) => expect.stringContaining(name)),
    );
  });
});
