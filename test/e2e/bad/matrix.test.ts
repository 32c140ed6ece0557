/**
 * Files of every format, container and defect on one page. The page itself is the judge: what it shows has a label, and
 * what it does not show has a reason.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { FILE_MATRIX } from "../../make/fileMatrix";
import { CARRIED_MODEL, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";

const NAMES = Object.keys(FILE_MATRIX);

/** Run in the page: whether each picture shows anything, and which optional decoders the browser has. */
async function judge() {
  const shows = (image: HTMLImageElement) => {
    if (image.naturalWidth === 0) return false;
    const context = new OffscreenCanvas(50, 50).getContext("2d");
    context?.drawImage(image, 0, 0, 50, 50);
    return context?.getImageData(0, 0, 50, 50).data.some((value, i) => i % 4 === 3 && value > 0) ?? false;
  };
  const shown = Array.from(document.images, (image) => [new URL(image.src).pathname.slice(1), shows(image)] as const);
  return { shown: Object.fromEntries(shown), jxl: await ImageDecoder.isTypeSupported("image/jxl") };
}

describe("the matrix of files", () => {
  const running = useBrowser();
  let site: Site;
  let judged: Awaited<ReturnType<typeof judge>>;
  let pictures: PictureReport[];
  const answerOf = (name: string) => pictures.find(({ address }) => address.endsWith(`/${name}`))?.answer;
  const best = (name: string) => {
    const answer = answerOf(name);
    return answer && "top5" in answer ? answer.top5[0]?.index : undefined;
  };

  beforeAll(async () => {
    const files = await Promise.all(
      Object.entries(FILE_MATRIX).map(async ([name, { type, make }]) => [`/${name}`, { type, body: await make() }]),
    );
    const tags = NAMES.map((name) => `<img width="100" height="75" src="/${name}" alt="">`);
    site = await serveSite({ "/": html(tags.join("\n")), ...Object.fromEntries(files) });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const tab = await openTab(running(), `${site.origin}/`);
    pictures = await readAnswers(running(), tab.id, NAMES.length);
    judged = await tab.page.evaluate(judge);
  });
  afterAll(() => site.close());

  it.each(NAMES)("%s", (name) => {
    const { shown, like } = FILE_MATRIX[name] ?? {};
    expect(judged.shown[name], "the browser shows it").toBe(shown === "jxl" ? judged.jxl : shown);
    if (!judged.shown[name]) return expect(answerOf(name)).toMatchObject({ state: "unreadable", code: "undecodable" });
    expect(answerOf(name)?.state, JSON.stringify(answerOf(name))).toMatch(/^(confident|ambiguous|unrecognised)$/);
    if (like) expect(best(name), "the label of its twin").toBe(best(like));
  });
});
