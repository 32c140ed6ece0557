/**
 * What a user sees of files that are not a picture, or an unusual one; a sound picture on the same page always gets its
 * label.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { animatedGif } from "../../make/gif";
import { cmykJpeg, lyingJpeg, uprightJpeg } from "../../make/pictures";
import { blackPng } from "../../make/png";
import {
  CARRIED_MODEL,
  html,
  openPopup,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing } from "../support/samples";

const svg = drawing("clock");
const served = (type: string, body: Uint8Array | string): Served => ({ type, body });
const png = blackPng(200, 200);

/** Keyed by path: the response, and the state or the reason that the user gets. */
const FILES: Record<string, [Served, string]> = {
  "/sound.svg": [served("image/svg+xml", svg), "verdict"],
  "/empty.png": [served("image/png", ""), "empty"],
  // Cut off before the first pixel; what is cut off later is shown, and is in matrix.test.ts.
  "/cut.png": [served("image/png", png.subarray(0, 40)), "undecodable"],
  "/cut.jpg": [served("image/jpeg", uprightJpeg().subarray(0, 100)), "undecodable"],
  "/broken.jpg": [
    served(
      "image/jpeg",
      uprightJpeg().map((byte, i) => (i > 20 && i < 160 ? 255 : byte)),
    ),
    "undecodable",
  ],
  "/page.png": [served("image/png", "<!doctype html><title>Not a picture</title>"), "undecodable"],
  "/paper.pdf": [served("application/pdf", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<<>>endobj"), "undecodable"],
  "/huge.png": [served("image/png", blackPng(20_000, 20_000)), "too-large"],
  "/line.png": [served("image/png", blackPng(400, 2)), "too-small"],
  "/animated.gif": [
    served(
      "image/gif",
      animatedGif(128, [
        [200, 30, 30],
        [30, 30, 200],
      ]),
    ),
    "verdict",
  ],
  "/print.jpg": [served("image/jpeg", cmykJpeg()), "verdict"],
  "/upright.jpg": [served("image/jpeg", uprightJpeg()), "verdict"],
  "/turned.jpg": [served("image/jpeg", lyingJpeg({ turned: true })), "verdict"],
  "/lying.jpg": [served("image/jpeg", lyingJpeg()), "verdict"],
};

describe("a page of strange files", () => {
  const running = useBrowser();
  let site: Site;
  let tab: Tab;
  let pictures: PictureReport[];
  const answerOf = (path: string) => pictures.find(({ address }) => address.endsWith(path))?.answer;

  beforeAll(async () => {
    const tags = Object.keys(FILES).map((path) => `<img width="100" height="100" src="${path}" alt="">`);
    const files = Object.fromEntries(Object.entries(FILES).map(([path, [file]]) => [path, file]));
    site = await serveSite({ "/": html(tags.join("\n")), ...files });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    tab = await openTab(running(), `${site.origin}/`);
    pictures = await readAnswers(running(), tab.id, tags.length);
  });
  afterAll(() => site.close());

  it.each(Object.entries(FILES).map(([path, [, expected]]) => [path, expected]))("%s: %s", (path, expected) => {
    const answer = answerOf(path);
    if (expected === "verdict") expect(answer?.state).toMatch(/^(confident|ambiguous|unrecognised)$/);
    else expect(answer).toMatchObject({ state: "unreadable", code: expected });
  });

  it("is counted in the popup by reason, with what each means", async () => {
    const popup = await openPopup(running(), tab.id);
    const reasons = popup.locator(".reasons");
    await reasons.getByText("1 with an empty file").waitFor();
    const text = await reasons.textContent();
    expect(text).toContain("1 too large");
    expect(text).toContain("5 damaged");
    await reasons.getByText("1 too large").click();
    await reasons.getByText("20000 × 20000").waitFor();
    await popup.close();
  });

  it("gives a picture that lies on its side the answer of the upright one, as EXIF asks", () => {
    const best = (path: string) => {
      const answer = answerOf(path);
      return new Map(answer && "top5" in answer ? answer.top5.map((c) => [c.index, c.probability]) : []);
    };
    /**
     * Largest difference in a probability; the browser scales a picture before or after it rotates it, which rounds
     * differently.
     */
    const apart = (a: Map<number, number>, b: Map<number, number>) =>
      Math.max(...Array.from(a, ([index, probability]) => Math.abs(probability - (b.get(index) ?? 0))));
    expect(best("/upright.jpg").size).toBe(5);
    expect(apart(best("/upright.jpg"), best("/turned.jpg"))).toBeLessThan(0.005);
    expect(apart(best("/upright.jpg"), best("/lying.jpg"))).toBeGreaterThan(0.02);
  });

  it("says of an animation what its first picture shows", async () => {
    const still = await serveSite({
      "/": html('<img width="100" height="100" src="/still.gif" alt="">'),
      "/still.gif": served("image/gif", animatedGif(128, [[200, 30, 30]])),
    });
    const other = await openTab(running(), `${still.origin}/`);
    const [alone] = await readAnswers(running(), other.id, 1);
    expect(answerOf("/animated.gif")).toEqual(alone?.answer);
    still.close();
  });

  it("leaves the page alive", async () => {
    expect(await tab.page.evaluate(() => document.images.length)).toBe(Object.keys(FILES).length);
    expect(await askContent<PictureReport[]>(running(), tab.id, "pictures")).toHaveLength(Object.keys(FILES).length);
  });
});
