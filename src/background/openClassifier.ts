/** Path in the built extension; the page is an input of its own in vite.config.ts. */
const OFFSCREEN_PAGE = "src/offscreen/index.html";

/**
 * Opens the page that hosts the classifier, if there is none, and resolves when it listens. Only one call at a time
 * checks and opens: `hasDocument()` says yes before the page listens, and a second page is not allowed.
 */
export function openClassifier(): Promise<void> {
  return navigator.locks.request("offscreen page", async () => {
    if (await chrome.offscreen.hasDocument()) return;
    await chrome.offscreen.createDocument({
      url: OFFSCREEN_PAGE,
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: "Classifies pictures in a worker, which a service worker cannot start.",
    });
  });
}
