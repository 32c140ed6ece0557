import browser from "webextension-polyfill";
import { type LabelsByDocument, labelNumbers } from "./labelNumbers";

/** Largest number shown: the button has room for four characters, the last of them a "+". */
const MAX_SHOWN = 999;
/** White on this dark green has a contrast of 6.1, and is visible on light and dark toolbars alike. */
const COLOURS = { background: "#0f7044", text: "#ffffff" };

/** A document that reports, as the browser describes it. */
interface Reporter {
  readonly documentId?: string;
  readonly documentLifecycle?: string;
}

const lockOf = (tabId: number) => `labels of tab ${tabId}`;

/**
 * Shows on the toolbar button how many pictures of a tab have a label; each document reports its own number, and 0 when
 * it is left. One that is not shown, such as a page loaded in advance, counts for nothing.
 */
export async function showLabels(tabId: number, document: Reporter, labels: number): Promise<void> {
  const { documentId = "", documentLifecycle = "active" } = document;
  if (labels > 0 && documentLifecycle !== "active") return;
  // Two documents that report at once would overwrite each other's number.
  await navigator.locks.request(lockOf(tabId), () => add(tabId, documentId, labels));
}

/** Forgets the numbers of a tab that was closed. */
export const forgetLabels = (tabId: number): Promise<void> =>
  navigator.locks.request(lockOf(tabId), () => labelNumbers.forget(tabId));

async function add(tabId: number, documentId: string, labels: number): Promise<void> {
  // The browser clears the text when the tab goes to another page: the numbers of the old page's documents are void then.
  const fresh = (await browser.action.getBadgeText({ tabId })) === "";
  const kept = fresh ? {} : await labelNumbers.read(tabId);
  const { [documentId]: _, ...others } = kept;
  const now: LabelsByDocument = labels > 0 ? { ...others, [documentId]: labels } : others;
  await labelNumbers.write(tabId, now);
  const sum = Object.values(now).reduce((a, b) => a + b, 0);
  // The browser keeps the colours for as long as the text; they come first, in case this worker is ended in between.
  if (fresh) {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.background });
    await chrome.action.setBadgeTextColor({ tabId, color: COLOURS.text });
  }
  await browser.action.setBadgeText({ tabId, text: sum > MAX_SHOWN ? `${MAX_SHOWN}+` : sum ? String(sum) : "" });
}
