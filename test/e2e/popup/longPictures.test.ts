/**
 * Pictures of which one look at the middle does not say all, with the default model: long ones, by what lies at their ends,
 * too, and one that is seen from both sides.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askClassifier } from "../../../scripts/browser/askClassifier";
import { type FittedRule, readJson } from "../../../scripts/models/readModels";
import { MODELS } from "../../../scripts/paths";
import type { ClassifierStatus } from "../../../src/classifier/classifierStatus";
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
/** A bookshop. One look takes it for a tobacco shop; a second one is less sure of that. */
const DOUBTFUL = "ILSVRC2012_val_00045104";
/** Probability from which on a class is said with confidence. */
const CONFIDENT = (readJson(`${MODELS}/${MODEL}/verdict.json`) as FittedRule).rule.confident;
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
    const doubtful = readFileSync(`${SHARED}/images/eval/${DOUBTFUL}.JPEG`);
    const files = Object.entries({ ...composed, "/doubtful.jpg": doubtful });
    const tags = files.map(([path]) => `<img id="${path.slice(1, -4)}" height="300" src="${path}" alt="">`);
    site = await serveSite({
      "/": html(tags.join("")),
      ...Object.fromEntries(files.map(([path, body]) => [path, { type: "image/jpeg", body }])),
    });
    await setSettings(running(), { model: MODEL, engine: "litert" });
    const tab = await labelPage(running(), `${site.origin}/`, files.length);
    ({ page, pictures } = tab);
    popup = await openPopup(running(), tab.id);
    await popup.getByText("4 of 4 recognised").waitFor();
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

  it("is seen from both sides where one look leaves doubt, and what is said follows from both", async () => {
    const answer = answerOf("/doubtful.jpg");
    if (!answer || answer.state === "unreadable") throw new Error("It has no verdict.");
    const [first] = answer.top5;
    expect(first).toMatchObject({ label: "tobacco shop, tobacconist shop, tobacconist" });
    expect(first?.probability).toBeGreaterThanOrEqual(CONFIDENT);
    const labels = answer.candidates.map(({ label }) => label.split(",", 1)[0]);
    expect([answer.state, labels]).toEqual(["family", expect.arrayContaining(["bookshop", "tobacco shop"])]);
    const { runs } = await askClassifier<ClassifierStatus>(running(), "status");
    expect(runs).toMatchObject({ middle: 4, end: 6 });
    expect(runs.secondLook).toBeGreaterThan(0);
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

  it("is shown there by the square that its label is for", async () => {
    await popup.bringToFront();
    await popup.getByRole("searchbox").fill("chickadee");
    const thumbnail = popup.locator(".labels > li", { hasText: "chickadee" }).locator(".thumbnail img").first();
    // The middle of that picture is a plain ground.
    const spread = await thumbnail.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const context = new OffscreenCanvas(32, 32).getContext("2d");
      context?.drawImage(image, 0, 0, 32, 32);
      const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, 32, 32) ?? {};
      const reds = [...data].filter((_, i) => i % 4 === 0);
      return Math.max(...reds) - Math.min(...reds);
    });
    expect(spread).toBeGreaterThan(100);
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
