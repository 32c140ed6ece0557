import type browser from "webextension-polyfill";
import type { Category } from "../../examples/taught";
import { Failed } from "../../words/failed";
import { askPage } from "../pages/askPage";
import { collect } from "./collect";
import type { TaughtPicture } from "./sayTaught";

/** Deadline in ms for classifying the picture, which a page may have to load and a worker to start for, and reading it. */
const READ_MS = 60_000;

/**
 * Takes the picture that was right-clicked for an example of a category. The page reads it as it reads one to classify.
 *
 * @returns where the picture is
 * @throws Failed where there is no picture, or it cannot be read or kept
 */
export async function collectClicked(
  { mediaType, srcUrl, frameId = 0 }: browser.Menus.OnClickData,
  tab: browser.Tabs.Tab | undefined,
  { id }: Pick<Category, "id">,
): Promise<TaughtPicture> {
  if (tab?.id === undefined) throw new Failed("teach_no_picture");
  return await askPage(tab.id, frameId, async (page) => {
    const signal = AbortSignal.timeout(READ_MS);
    const address = await page.classifyOne(signal, mediaType === "image" ? srcUrl : undefined);
    if (address === false) throw new Failed("teach_no_picture");
    const picture = await page.thumbnail(signal, address, true);
    if (picture === undefined) throw new Failed("teach_unread");
    await collect(signal, id, picture);
    return { tab: tab.id ?? -1, frame: frameId, address };
  });
}
