/** One picture needs one copy of a model; many that wait get another, on a thread of its own, while the page rests. */
import { cpus } from "node:os";
import { beforeEach, expect, it } from "vitest";
import { askClassifier } from "../../scripts/askClassifier";
import type { Answer } from "../../src/protocol/answer";
import { askForAllPixels } from "./ask";
import { drawn, MANY, SIDE, startEveryCopy, threads } from "./everyCopy";
import { CARRIED_MODEL, eventually, html, labelPage, serveSite, setSettings, useBrowser } from "./harness";

const running = useBrowser();
beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "litert" }));

it.skipIf(cpus().length < 2)("what comes faster than one copy answers has two, which answer alike", async () => {
  const alone: Answer[] = [];
  for (const exact of drawn.slice(0, 4)) alone.push(...(await askForAllPixels(running(), [exact])));
  expect(await threads(running())).toBe(1);
  await startEveryCopy(running());
  expect(await threads(running())).toBe(2);
  await askClassifier(running(), "clearResults");
  const together = await askForAllPixels(running(), drawn);
  expect(together.slice(0, 4)).toEqual(alone);
  expect(together.every((answer) => answer.state !== "unreadable")).toBe(true);
});

/** Shows drawings that no other page has; and scrolls a little in every frame, where it is asked to. */
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

it.skipIf(cpus().length !== 2)("while a page is scrolled, a processor of two is left to it", async () => {
  const page = await serveSite({ "/": drawings, "/?scrolls": drawings });
  const look = async (path: string) => (await labelPage(running(), page.origin + path, MANY)).page.close();
  // A new classifier, with one copy.
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  await look("/");
  await setSettings(running(), { model: CARRIED_MODEL, engine: "litert" });
  for (let i = 0; i < 3; i++) await look("/?scrolls");
  expect(await threads(running())).toBe(1);
  await eventually(async () => {
    await look("/");
    return (await threads(running())) === 2;
  }, "a second copy serves a page that rests");
  page.close();
});
