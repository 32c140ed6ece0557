/** For calls to a page's frames, which nothing aborts: they end with the popup, or with the frame. */
export const NEVER = new AbortController().signal;
