import browser from "webextension-polyfill";

/** The button has room for four characters. */
const MAX_SHOWN = 999;
/** White on this dark green: contrast 6.1, and visible on light and dark toolbars alike. */
const COLOURS = { background: "#0f7044", text: "#ffffff" };

/** What each frame of a tab has said, by its id. In session storage, since this worker ends at any time. */
type Frames = Readonly<Record<string, number>>;

let turn: Promise<unknown> = Promise.resolve();

/** Shows on the toolbar button how many pictures of a tab have a label; frames report one by one. */
export function showLabels(tabId: number, frameId: number, labels: number): Promise<void> {
  const shown = turn.then(() => add(tabId, frameId, labels));
  turn = shown.catch(() => {});
  return shown;
}

async function add(tabId: number, frameId: number, labels: number): Promise<void> {
  const key = `labels-${tabId}`;
  // The browser clears the text when the tab goes to another page: what its frames said is of no use then.
  const fresh = (await browser.action.getBadgeText({ tabId })) === "";
  const frames = fresh ? {} : (((await browser.storage.session.get(key))[key] ?? {}) as Frames);
  const now: Frames = { ...frames, [frameId]: labels };
  await browser.storage.session.set({ [key]: now });
  const sum = Object.values(now).reduce((a, b) => a + b, 0);
  await browser.action.setBadgeText({ tabId, text: sum > MAX_SHOWN ? `${MAX_SHOWN}+` : sum ? String(sum) : "" });
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.background });
  await chrome.action.setBadgeTextColor({ tabId, color: COLOURS.text });
}
