import browser from "webextension-polyfill";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { readSettings } from "../../settings/store";
import { chooseLanguage, languageTag } from "../../words/language";
import { message } from "../../words/message";
import styles from "./callouts.css?inline";
import { drawCallouts } from "./drawCallouts";

/** In the browser's storage from the installation until the first page is labelled. */
const PLANNED = "callouts";

/** Has the first page that is labelled explain what is on it. */
export const planCallouts = (): Promise<void> => browser.storage.local.set({ [PLANNED]: true });

/** Read once in the life of this script: the callouts are shown once in that of the installation. */
let planned: Promise<boolean> | undefined;

/** Shows the callouts on a page that has labels now, if it is the first. */
export async function showCallouts(tabId: number): Promise<void> {
  if (inPrivateWindow()) return;
  planned ??= browser.storage.local.get(PLANNED).then((stored) => stored[PLANNED] === true);
  if (!(await planned)) return;
  planned = Promise.resolve(false);
  await browser.storage.local.remove(PLANNED);
  chooseLanguage((await readSettings()).language);
  const sentences = [
    message("welcome_callout_sign"),
    message("welcome_callout_badge"),
    message("welcome_callout_toolbar"),
  ];
  const said = {
    title: message("callouts_title"),
    sentences,
    close: message("callouts_close"),
    language: languageTag(),
  };
  await browser.scripting.executeScript({ target: { tabId }, func: drawCallouts, args: [said, styles] });
}
