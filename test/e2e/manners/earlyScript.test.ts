/** A page without pictures gets the smallest of our scripts, and the others with the first sign of a picture. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openTab } from "../../../scripts/cli/labelPage";
import { pause } from "../../../src/async/pause";
import { usePages } from "../support/found";
import { eventually, html, openPopup, serveSite } from "../support/harness";
import { scriptsIn } from "../support/scriptsIn";

/** Time in ms in which a picture would have been noticed that was there from the start. */
const NOTICED_MS = 800;
const SHEET = "p { background: url(/clock.svg) }";
const PLAIN = { type: "text/css", body: "p { margin: 0 }" };

const { running, origin } = usePages({
  "/": html(
    `<p id="words">Words alone.</p><div><span>And more.</span></div><ul><li>A list</ul><input>`,
    `<style>@font-face { font-family: a; src: url(/a.woff2) } p { color: #123; background: linear-gradient(red, blue) }</style>
     <link rel="stylesheet" href="/plain.css">`,
  ),
  "/tiny": html(`<iframe src="/picture" style="width: 1px; height: 1px; border: 0"></iframe>`),
  "/picture": html(`<img src="/clock.svg" width="200" height="200" alt="">`),
  "/plain.css": PLAIN,
  // When it is there, nothing else happens in the page.
  "/slow.css": async (_, response) => {
    await pause(2 * NOTICED_MS);
    response.writeHead(200, { "content-type": "text/css" }).end(SHEET);
  },
});

declare const words: HTMLElement;

/** Opens a page; resolves when each of its frames has had time to be found without pictures. */
async function openWords(path = "/", frames = "early") {
  const { page, id } = await openTab(running(), `${origin()}${path}`);
  const scripts = async () => String(await scriptsIn(running(), id));
  const become = (expected: string) =>
    eventually(async () => (await scripts()) === expected, `the scripts are ${expected}`);
  await page.bringToFront();
  await become(frames);
  await page.waitForTimeout(NOTICED_MS);
  expect(await scripts()).toBe(frames);
  return { page, id, scripts, become };
}

/** What makes a picture of the page of words; where nothing reports it, the user does something after that. */
const WAYS: Record<string, { readonly make: (page: Page) => Promise<unknown>; readonly silent?: true }> = {
  "an image": { make: (page) => page.evaluate(() => document.body.append(new Image())) },
  "an image deep in what is added": {
    make: (page) => page.evaluate(() => words.insertAdjacentHTML("afterend", "<div><p><i><img></i></p></div>")),
  },
  "a drawing": { make: (page) => page.evaluate(() => words.insertAdjacentHTML("beforeend", "<svg></svg>")) },
  "a button": {
    make: (page) => page.evaluate(() => document.querySelector("input")?.setAttribute("type", "image")),
  },
  "a style of an element": {
    make: (page) => page.evaluate(() => words.style.setProperty("background", "URL(/clock.svg)")),
  },
  "a style of an element, with image-set": {
    make: (page) => page.evaluate(() => words.setAttribute("style", "background: image-set('/clock.svg' 1x)")),
  },
  "an attribute of the body": {
    make: (page) => page.evaluate(() => document.body.setAttribute("background", "/clock.svg")),
  },
  "a style sheet": {
    make: (page) =>
      page.evaluate((sheet) => document.head.insertAdjacentHTML("beforeend", `<style>${sheet}</style>`), SHEET),
  },
  "a style sheet that loads": {
    make: (page) =>
      page.evaluate(() => document.head.insertAdjacentHTML("beforeend", `<link rel="stylesheet" href="/slow.css">`)),
  },
  "a style sheet of another site, which may have any": {
    make: async (page) => {
      const other = await serveSite({ "/plain.css": PLAIN });
      await page.evaluate((address) => {
        document.head.insertAdjacentHTML("beforeend", `<link rel="stylesheet" href="${address}">`);
      }, `${other.origin}/plain.css`);
    },
  },
  "a rule in a rule": {
    make: (page) =>
      page.evaluate(() =>
        document.head.insertAdjacentHTML(
          "beforeend",
          "<style>@media all { div { & i::after { content: url(/clock.svg) } } }</style>",
        ),
      ),
  },
  "a rule that a script inserts": {
    make: (page) => page.evaluate((sheet) => document.styleSheets[0]?.insertRule(sheet), SHEET),
    silent: true,
  },
  "a sheet that a script adopts": {
    make: (page) =>
      page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, SHEET),
    silent: true,
  },
  "a closed shadow root": {
    make: (page) => page.evaluate(() => void words.attachShadow({ mode: "closed" })),
    silent: true,
  },
  "an animation": {
    make: (page) =>
      page.evaluate(() => void words.animate({ backgroundImage: "url(/clock.svg)" }, { duration: 1e9, fill: "both" })),
    silent: true,
  },
  "an element that a script may complete": {
    make: (page) => page.evaluate(() => document.body.append(document.createElement("my-picture"))),
  },
  "a page that is written anew": {
    make: (page) =>
      page.evaluate(() => {
        document.open();
        document.write(`<!doctype html><link rel="stylesheet" href="/slow.css"><p>Words`);
        document.close();
      }),
  },
  "more rules than are read, in one": {
    make: (page) =>
      page.evaluate((rules) => {
        document.head.insertAdjacentHTML("beforeend", `<style>@media all { ${rules} }</style>`);
      }, "i { margin: 0 }".repeat(1_001)),
  },
  "more elements than are looked through": {
    make: (page) => page.evaluate(() => words.insertAdjacentHTML("beforeend", "<i></i>".repeat(2_000))),
  },
};

describe("the script that finds pictures", () => {
  it("stays away from words, whatever the user does there, until the popup brings it", async () => {
    const { page, id, scripts, become } = await openWords();
    await page.click("#words");
    await page.evaluate(() => words.append("changed"));
    await page.waitForTimeout(4 * NOTICED_MS);
    expect(await scripts()).toBe("early");
    const popup = await openPopup(running(), id);
    await become("content");
    await popup.close();
    await page.close();
  });

  it.each(Object.entries(WAYS))("comes with %s", async (_way, { make, silent }) => {
    const { page, scripts } = await openWords();
    await make(page);
    if (silent) await page.mouse.move(30, 30);
    // Where it finds a picture, the one that draws comes, too.
    await eventually(async () => /^(content|late)$/.test(await scripts()), "the script is there");
    await page.close();
  });

  it("comes to a frame with a picture once that is large enough to show one", async () => {
    const { page, become } = await openWords("/tiny", "early,early");
    await page.evaluate(() => {
      const frame = document.querySelector("iframe") as HTMLIFrameElement;
      frame.style.width = frame.style.height = "300px";
    });
    await become("early,late");
    await page.close();
  });
});
