/** The extension's service worker is stopped, as the browser does it whenever it likes, or does not answer. */
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { pause } from "../../../src/async/pause";
import type { Kind } from "../fault";
import { sound } from "../stage/files";
import { inBackground, stopBackground } from "../stage/stopBackground";

const PICTURES = 6;
const pictures = Object.fromEntries(Array.from({ length: PICTURES }, (_, i) => [`/${i}.png`, sound]));
const TIMES = 12;
const AGAIN_MS = 100;
/** Long enough that every call to it is late, and shorter than the browser's own patience. */
const HANGS_MS = 15_000;

export const background: Kind = {
  kind: "background",
  faults: [
    {
      name: "background-stopped-idle",
      underWay: "nothing; then a page is opened",
      async play(stage) {
        await endClassifier(stage.running);
        await stopBackground(stage);
        return stage.rest(await stage.show(pictures), PICTURES);
      },
    },
    {
      name: "background-stopped-mid-message",
      underWay: "6 pictures that have the host opened",
      quick: true,
      async play(stage) {
        await endClassifier(stage.running);
        const opened = stage.show(pictures);
        for (let i = 0; i < TIMES; i++) {
          await stopBackground(stage);
          await pause(AGAIN_MS);
        }
        return stage.rest(await opened, PICTURES);
      },
    },
    {
      name: "background-stopped-mid-click",
      underWay: "a click in the menu that labels a page",
      async play(stage) {
        const tab = await stage.show(pictures);
        const click = `chrome.contextMenus.onClicked.dispatch({ menuItemId: "label-page" }, { id: ${tab.id}, url: "" })`;
        await inBackground(stage, click);
        await stopBackground(stage);
        return stage.rest(tab, PICTURES);
      },
    },
    {
      name: "background-hangs",
      underWay: "6 pictures that have the host opened",
      async play(stage) {
        await endClassifier(stage.running);
        const busy = `void setTimeout(() => { const end = Date.now() + ${HANGS_MS}; while (Date.now() < end); })`;
        await inBackground(stage, busy);
        return stage.rest(await stage.show(pictures), PICTURES);
      },
    },
  ],
};
