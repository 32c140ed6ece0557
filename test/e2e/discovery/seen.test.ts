/** Pictures that nobody sees are not counted and not asked for until they are seen; those to scroll to are. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { follow, lookedThrough, names, usePages } from "../support/found";
import { html } from "../support/harness";

const img = (name: string, attributes = "") =>
  `<img id="${name}" width="100" height="100" src="/clock.svg?${name}" alt="" ${attributes}>`;
const lid = (style: string, more = "") => `<div class="lid" style="${style}" ${more}></div>`;
/** Beside the others: what is below the window counts as something to scroll to. */
const aside = (left: number, tag: string) =>
  `<div style="position: absolute; top: 100px; left: ${left}px">${tag}</div>`;
const STYLE = `<style>
  .pile { position: relative; display: inline-block } .lid { position: absolute; inset: 0 }
  .off { position: absolute } #pseudo { width: 100px; height: 100px; display: inline-block }
  #pseudo::after { content: ""; display: block; width: 100px; height: 100px; background: url(/clock.svg?pseudo) 0 0 / cover; opacity: 0 }
  #pseudo.seen::after { opacity: 1 }
  @keyframes appear { from { opacity: 0 } to { opacity: 1 } }
</style>`;

/** Why each picture is not seen, and what a script does to show it. */
const UNSEEN: Record<string, { readonly tag: string; readonly show: string }> = {
  visibility: { tag: img("visibility", 'style="visibility: hidden"'), show: "visibility.style.visibility = ''" },
  within: {
    tag: `<div id="outer" style="visibility: hidden">${img("within")}</div>`,
    show: "outer.style.visibility = ''",
  },
  opacity: { tag: img("opacity", 'style="opacity: 0"'), show: "opacity.style.opacity = 1" },
  faint: { tag: `<div id="veil" style="opacity: 0"><p>${img("faint")}</p></div>`, show: "veil.style.opacity = 0.4" },
  animated: {
    tag: img("animated", 'style="opacity: 0"'),
    show: "animated.animate({ opacity: [0, 1] }, { duration: 300, fill: 'forwards' })",
  },
  keyframes: {
    tag: img("keyframes", 'style="opacity: 0"'),
    show: "keyframes.style.animation = 'appear 3s 1s forwards'",
  },
  pseudo: { tag: '<div id="pseudo"></div>', show: "pseudo.className = 'seen'" },
  closed: {
    tag: `<div id="section" style="height: 0; overflow: hidden">${img("closed")}</div>`,
    show: "section.style.height = '100px'",
  },
  slide: {
    tag: `<div style="width: 100px; overflow: hidden"><div id="strip" style="width: 400px"><i style="display: inline-block; width: 200px"></i>${img("slide")}</div></div>`,
    show: "strip.style.transform = 'translateX(-200px)'",
  },
  clip: { tag: img("clip", 'class="off" style="clip: rect(0 0 0 0)"'), show: "clip.style.clip = 'auto'" },
  path: { tag: img("path", 'style="clip-path: inset(50%)"'), show: "path.style.clipPath = 'none'" },
  left: { tag: img("left", 'class="off" style="left: -9999px"'), show: "left.style.left = '300px'" },
  drawer: { tag: img("drawer", 'style="position: fixed; left: -100px; top: 0"'), show: "drawer.style.left = 0" },
  sheet: {
    tag: `<div id="bottom" style="position: fixed; top: 100%">${img("sheet")}</div>`,
    show: "bottom.style.top = '50%'",
  },
  blurred: { tag: aside(600, img("blurred", 'style="filter: blur(12px)"')), show: "blurred.style.filter = 'none'" },
  spoiler: {
    tag: aside(800, `<div class="spoiler" style="filter: blur(1px) blur(20px)"><p>${img("spoiler")}</p></div>`),
    show: "document.querySelector('.spoiler').style.filter = ''",
  },
  frosted: {
    tag: aside(1000, `<div class="pile">${img("frosted")}${lid("backdrop-filter: blur(20px)", 'id="frost"')}</div>`),
    show: "frost.remove()",
  },
  below: {
    tag: `<div id="later" style="opacity: 0; position: absolute; top: 3000px">${img("below")}</div>`,
    show: "later.style.opacity = 1",
  },
  covered: {
    tag: `<div class="pile">${img("covered")}${lid("background: white", 'id="cover"')}</div>`,
    show: "cover.remove()",
  },
  under: {
    tag: aside(
      400,
      `<div class="pile">${img("under", 'style="width: 66px; height: 66px"')}${lid("inset: 2px; background: url(/over.jpg) 0 0 / cover", 'id="photo"')}</div>`,
    ),
    show: "photo.remove()",
  },
  linked: {
    tag: `<div class="pile"><a href="#x">${img("linked")}</a>${lid("background: white", 'id="panel"')}<a href="#y" class="lid" style="z-index: -1"></a></div>`,
    show: "panel.style.opacity = 0.5",
  },
};

const pages = {
  "/unseen": html(
    `${img("visible")}${Object.values(UNSEEN)
      .map(({ tag }) => tag)
      .join("")}`,
    STYLE,
  ),
  "/reachable": html(
    `${img("far", 'style="position: absolute; top: 6000px"')}
     ${img("right", 'style="position: absolute; left: 6000px"')}
     ${img("faint", 'style="opacity: 0.2"')}
     ${img("soft", 'style="filter: blur(2px) saturate(2)"')}
     <div style="height: 200px; overflow: auto"><div style="height: 2000px"></div>
       <div style="overflow: hidden">${img("scrolled")}</div>
       <div style="overflow: hidden; height: 0">${img("closed")}</div></div>
     <div class="pile">${img("link")}<a href="#x" class="lid"></a></div>
     <div class="pile">${img("veil")}${lid("background: rgb(0 0 0 / 0.9)")}</div>
     <div class="pile">${img("half")}${lid("background: white; left: 50%")}</div>
     <div class="pile">${img("clear")}${lid("background: white; opacity: 0")}</div>
     <div class="pile">${lid("background: white")}${img("through", 'style="position: relative; pointer-events: none"')}</div>
     <div class="pile">${img("blend")}${lid("background: white; mix-blend-mode: multiply")}</div>
     <div class="pile">${img("mask")}${lid("background: white; mask-image: linear-gradient(transparent, black)")}</div>
     <div class="pile"><div class="lid" style="background: white"><a href="#z" class="lid" style="z-index: 2"></a></div>
       <div style="position: relative; z-index: 1">${img("above")}</div></div>
     <div style="display: contents" class="contents"></div>`,
    `${STYLE}<style>.contents::before { content: ""; display: block; width: 80px; height: 80px; background: url(/clock.svg?contents) 0 0 / cover }</style>`,
  ),
};

describe("pictures", () => {
  const { running, origin } = usePages(pages);
  const show = (page: Page, script: string) =>
    page.evaluate((text) => {
      const code = document.createElement("script");
      code.textContent = `{ ${text} }`;
      document.head.append(code);
    }, script);

  it("that nobody sees wait until they are seen, however that comes: of twenty-two, one is seen at first", async () => {
    const { page, reports, become } = await follow(running(), `${origin()}/unseen`, 1);
    await lookedThrough(page);
    expect(names(await reports())).toEqual(["/clock.svg?visible"]);
    const seen = ["visible"];
    for (const [name, { show: script }] of Object.entries(UNSEEN)) {
      await show(page, script);
      seen.push(name);
      await become(seen.map((each) => `/clock.svg?${each}`).sort(), 30_000);
    }
    await page.close();
  });

  it("that the page, or a part of it, can be scrolled to are found, and those that something lies over: fourteen", async () => {
    const { page, become } = await follow(running(), `${origin()}/reachable`, 14);
    const found = [
      "far",
      "right",
      "faint",
      "soft",
      "scrolled",
      "link",
      "veil",
      "half",
      "clear",
      "through",
      "contents",
      "blend",
      "mask",
      "above",
    ];
    await become(found.map((name) => `/clock.svg?${name}`).sort());
    await page.close();
  });
});
