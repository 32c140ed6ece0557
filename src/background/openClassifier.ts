/** As the build lays it out; it is an input of its own in vite.config.ts. */
const OFFSCREEN_PAGE = "src/offscreen/index.html";

let opening: Promise<void> | undefined;

/**
 * Opens the page that hosts the classifier, if it is not there. One promise is
 * shared: `hasDocument()` says yes before the page listens, and a second page is
 * not allowed.
 */
export function openClassifier(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) return;
  await chrome.offscreen.createDocument({
    url: OFFSCREEN_PAGE,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: "Classifies pictures in a worker, which a service worker cannot start.",
  });
}
