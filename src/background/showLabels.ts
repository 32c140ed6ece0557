import browser from "webextension-polyfill";

/** Largest number shown: the button has room for four characters, the last of them a "+". */
const MAX_SHOWN = 999;
/** White on this dark green has a contrast of 6.1, and is visible on light and dark toolbars alike. */
const COLOURS = { background: "#0f7044", text: "#ffffff" };

/**
 * Number of labels that each frame of a tab has reported, by frame id. Kept in session storage, since this worker may
 * end at any time.
 */
type LabelsByFrame = Readonly<Record<string, number>>;

/** Shows on the toolbar button how many pictures of a tab have a label; each frame reports its own number. */
export function showLabels(tabId: number, frameId: number, labels: number): Promise<void> {
  // Two frames that report at once would overwrite each other's number.
  return navigator.locks.request(`labels of tab ${tabId}`, () => add(tabId, frameId, labels));
}

async function add(tabId: number, frameId: number, labels: number): Promise<void> {
  const key = `labels-${tabId}`;
  // The browser clears the text when the tab goes to another page: the numbers of the old page's frames are void then.
  const fresh = (await browser.action.getBadgeText({ tabId })) === "";
  const frames = fresh ? {} : (((await browser.storage.session.get(key))[key] ?? {}) as LabelsByFrame);
  const now: LabelsByFrame = { ...frames, [frameId]: labels };
  await browser.storage.session.set({ [key]: now });
  const sum = Object.values(now).reduce((a, b) => a + b, 0);
  await browser.action.setBadgeText({ tabId, text: sum > MAX_SHOWN ? `${MAX_SHOWN}+` : sum ? String(sum) : "" });
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.background });
  await chrome.action.setBadgeTextColor({ tabId, color: COLOURS.text });
}
