/**
 * Calls `react` when the page comes back from the back/forward cache, until `signal` is aborted: what happened meanwhile
 * could not be told to it, and its channels were closed without a word.
 * https://developer.chrome.com/blog/bfcache-extension-messaging-changes
 */
export function onRestored(signal: AbortSignal, react: () => void): void {
  window.addEventListener("pageshow", ({ persisted }) => persisted && react(), { signal });
}
