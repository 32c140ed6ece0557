import type { Running } from "../../scripts/browser/startBrowser";
import type { PictureReport } from "../../src/protocol/page/pictureReport";

/**
 * Counts the pictures of a page whose last word is still to come. They are counted in the browser: to hand the list of all
 * pictures out of it takes processor time that is measured.
 */
export const countUnsettled = ({ background }: Running, tabId: number): Promise<number> =>
  background.evaluate(async (id) => {
    const port = chrome.tabs.connect(id, { name: "page", frameId: 0 });
    let [read, unsettled] = [0, 0];
    for (;;) {
      const pictures = await new Promise<PictureReport[]>((resolve, reject) => {
        port.onDisconnect.addListener(() => reject(new Error("The page is gone.")));
        port.onMessage.addListener((message) => resolve(message.value));
        port.postMessage({ kind: "call", id: 0, method: "pictures", args: [read] });
      });
      if (pictures.length === 0) break;
      read += pictures.length;
      unsettled += pictures.filter(({ answer }) => answer && "unsettled" in answer).length;
    }
    port.disconnect();
    return unsettled;
  }, tabId);
