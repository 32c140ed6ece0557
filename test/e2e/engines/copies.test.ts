/**
 * One picture needs one copy of a model; for many waiting pictures another copy is loaded, on a thread of its own,
 * while the page is not scrolled.
 */
import { cpus } from "node:os";
import { beforeEach, describe, expect, it } from "vitest";
import { askClassifier } from "../../../scripts/browser/askClassifier";
import { openPopupWindow } from "../../../scripts/browser/openPopupWindow";
import { openTab } from "../../../scripts/cli/labelPage";
import type { Answer } from "../../../src/protocol/answer";
import { askForAllPixels } from "../support/askForPixels";
import { drawn, MANY, SIDE, startEveryCopy, threads } from "../support/everyCopy";
import {
  CARRIED_MODEL,
  eventually,
  html,
  labelPage,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

const running = useBrowser();
beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "litert" }));

it.skipIf(cpus().length < 2)(
  "pictures that come faster than one copy answers get two copies, which answer alike",
  async () => {
    const alone: Answer[] = [];
    for (const exact of drawn.slice(0, 4)) alone.push(...(await askForAllPixels(running(), [exact])));
    expect(await threads(running())).toBe(1);
    await startEveryCopy(running());
    expect(await threads(running())).toBe(2);
    await askClassifier(running(), "clearResults");
    const together = await askForAllPixels(running(), drawn);
    expect(together.slice(0, 4)).toEqual(alone);
    expect(together.every((answer) => answer.state !== "unreadable")).toBe(true);
  },
);

/** Shows drawings that no other page has; and on request scrolls a little in every frame. */
const drawings = html(`<body style="height: 9000px"><script>
  for (let i = 0; i < ${MANY}; i++) {
    const canvas = new OffscreenCanvas(${SIDE * 2}, ${SIDE * 2});
    const context = canvas.getContext("2d");
    context.fillStyle = "#" + Math.random().toString(16).slice(2, 8);
    context.fillRect(i, i, 60, 60);
    const image = document.body.appendChild(new Image(${SIDE * 2}));
    canvas.convertToBlob().then((blob) => Object.assign(new FileReader(), {
      onload() { image.src = this.result; }
    }).readAsDataURL(blob));
  }
  let step = 1;
  const scroll = () => {
    scrollBy(0, step = -step);
    requestAnimationFrame(scroll);
  };
  if (location.search === "?scrolls") scroll();
</script>`);

describe.skipIf(cpus().length !== 2)("a processor of two", () => {
  let page: Site;
  beforeEach(async () => {
    page = await serveSite({ "/": drawings, "/?scrolls": drawings, "/none": html("<p>Words alone.</p>") });
    return () => page.close();
  });
  const look = async (path: string) => (await labelPage(running(), page.origin + path, MANY)).page.close();

  /**
   * Resolves when one copy alone has answered three such pages. While other programs take the processors, the word that
   * something is scrolled may come too late, and a second copy starts: then that is tried again with a new classifier.
   */
  const staysAlone = (path: string) =>
    eventually(async () => {
      await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
      await look("/");
      await setSettings(running(), { model: CARRIED_MODEL, engine: "litert" });
      for (let i = 0; i < 3; i++) await look(path);
      return (await threads(running())) === 1;
    }, "one copy serves while something is scrolled");

  it("is left to a page while that is scrolled", async () => {
    await staysAlone("/?scrolls");
    await eventually(async () => {
      await look("/");
      return (await threads(running())) === 2;
    }, "a second copy serves a page that rests");
  });

  it("is left to the popup while that is scrolled", async () => {
    const popup = await openPopupWindow(running(), (await openTab(running(), `${page.origin}/none`)).id);
    await popup.evaluate(() => {
      document.documentElement.style.height = "9000px";
      let step = 1;
      setInterval(() => {
        step = -step;
        scrollBy(0, step);
      }, 16);
    });
    await staysAlone("/");
    await popup.close();
  });
});
