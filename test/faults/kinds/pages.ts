/** Pages that fight the content script, or never come to rest. */
import { html } from "../../../scripts/browser/serveSite";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";

const PICTURES = 4;
const imgs = Array.from({ length: PICTURES }, (_, i) => `<img width="100" height="100" src="/${i}.png" alt="">`).join(
  "",
);
const served = Object.fromEntries(Array.from({ length: PICTURES }, (_, i) => [`/${i}.png`, sound]));
/** Turns of a page's own timer after which it plainly goes on. */
const GOES_ON = 200;

/** @param script of the page; it counts its turns in `self.turns` */
const page = (name: string, underWay: string, script: string, body = imgs, more: Partial<Fault> = {}): Fault => ({
  name: `page-${name}`,
  underWay,
  ...more,
  async play(stage) {
    const site = await stage.serve({ "/": html(body, `<script>self.turns = 0; ${script}</script>`), ...served });
    const tab = await stage.open(`${site.origin}/`);
    const outcome = await stage.rest(tab, PICTURES);
    const before = Number(await tab.page.evaluate("self.turns"));
    await tab.page.waitForFunction(`self.turns > ${before + GOES_ON}`);
    return outcome;
  },
});

/** Runs code a thousand times a second: a timer of its own may be held to 250. */
const often = (code: string) => `
  setInterval(() => { for (let i = 0; i < 4; i++) { self.turns++; ${code} } }, 4);`;

export const pages: Kind = {
  kind: "pages",
  faults: [
    page(
      "removes-our-element",
      "4 pictures; it goes 1,000 times a second",
      often("for (const ours of document.querySelectorAll('label-lens')) ours.remove();"),
      imgs,
      { quick: true },
    ),
    page(
      "moves-our-element",
      "4 pictures; it moves 1,000 times a second",
      often("for (const ours of document.querySelectorAll('label-lens')) document.body.prepend(ours);"),
    ),
    page(
      "replaces-its-body",
      "4 pictures; its body is replaced 10 times a second",
      `setInterval(() => { self.turns += 20; document.body.replaceWith(document.body.cloneNode(true)); }, 100);`,
      imgs,
      { quick: true },
    ),
    page(
      "changes-a-source",
      "3 pictures, and one that changes 1,000 times a second",
      often("if (self.restless && self.turns < 3000) restless.src = '/3.png?' + self.turns;"),
      `${imgs.replace(/<img[^>]*3.png[^>]*>/, "")}<img id="restless" width="100" height="100" src="/3.png" alt="">`,
    ),
    page(
      "nests-deeply",
      "4 pictures in 400 boxes in shadow roots",
      `addEventListener("DOMContentLoaded", () => {
        for (const picture of [...document.images]) {
          let at = document.body;
          for (let i = 0; i < 400; i++) {
            const box = at.appendChild(document.createElement("div"));
            at = i % 4 ? box : box.attachShadow({ mode: "open" });
          }
          at.append(picture);
        }
      });
      setInterval(() => self.turns++, 4);`,
    ),
  ],
};
