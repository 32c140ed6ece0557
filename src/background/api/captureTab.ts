import browser from "webextension-polyfill";
import { pause } from "../../async/pause";
import { withDeadline } from "../../async/withDeadline";

/** Minimum interval between captures in ms, of all tabs together: the browser allows two a second. */
const BETWEEN_MS = 600;
/** Maximum length of a screenshot's address: the browser does not deliver a message of more than 64 MB. */
const MAX_LENGTH = 48_000_000;
/** Deadline in ms for a capture, which takes a fraction of a second: the next would wait behind it. */
const CAPTURE_MS = 10_000;
/** Number of frames that may wait for their turn; their marks are hidden meanwhile. */
const MAX_WAITING = 4;

let waiting = 0;
let allowedAt = 0;

type Sender = browser.Runtime.MessageSender & { readonly origin?: string; readonly documentLifecycle?: string };

/**
 * A screenshot of the asking tab (an image file, as a data: address), which has to be in front before it and after it. It shows
 * the whole tab, so only the page itself gets it, and frames of its own origin, which could read the page anyway.
 */
export async function captureTab(sender: Sender): Promise<string> {
  const { tab } = sender;
  if (tab?.id === undefined || !seesPage(sender)) throw new Error("This frame may not see the whole tab.");
  const { id } = tab;
  if (waiting >= MAX_WAITING) throw new Error("Too many frames wait for a screenshot.");
  waiting++;
  try {
    return await navigator.locks.request("capture", async () => {
      await pause(Math.max(0, allowedAt - performance.now()));
      allowedAt = performance.now() + BETWEEN_MS;
      const { windowId } = await inFront(id);
      const address = await capture(windowId);
      // Another tab may have come to the front in between, and be what was captured.
      if ((await inFront(id)).windowId !== windowId) throw new Error("The tab is in another window now.");
      return address;
    });
  } finally {
    waiting--;
  }
}

/** PNG loses nothing; where a very large screen full of details comes to too much of it, JPEG has to do. */
async function capture(windowId: number): Promise<string> {
  const exact = await taken(windowId, { format: "png" });
  if (exact.length <= MAX_LENGTH) return exact;
  await pause(BETWEEN_MS);
  allowedAt = performance.now() + BETWEEN_MS;
  return taken(windowId, { format: "jpeg", quality: 95 });
}

const taken = (windowId: number, how: browser.ExtensionTypes.ImageDetails): Promise<string> =>
  withDeadline(browser.tabs.captureVisibleTab(windowId, how), CAPTURE_MS, "classifier_silent");

function seesPage({ tab, frameId, origin, documentLifecycle = "active" }: Sender): boolean {
  if (documentLifecycle !== "active") return false;
  if (frameId === 0) return true;
  return origin !== undefined && tab?.url !== undefined && new URL(tab.url).origin === origin && origin !== "null";
}

async function inFront(id: number): Promise<browser.Tabs.Tab & { readonly windowId: number }> {
  const { active, windowId, ...tab } = await browser.tabs.get(id);
  if (!active || windowId === undefined) throw new Error("The tab is not in front.");
  return { ...tab, active, windowId };
}
