import { pause } from "../../async/pause";

/**
 * Chromium's message where an extension may not read a page yet; for pages that no extension may read, the message is
 * another one.
 */
const REFUSED = /must request permission to access/;
const MAX_TRIES = 5;
const BETWEEN_MS = 100;

/**
 * Calls `work` on a page that the user may have granted just now, with a key or a click (`activeTab`). The page's
 * process learns of the grant by another route than our listener, which was too early, and refused, on about one first
 * press in ten. So refused work is tried again, for half a second.
 * @throws Error whatever `work` throws; at once if it is not about permission
 */
export async function onceGranted<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === MAX_TRIES || !REFUSED.test(String(error))) throw error;
    }
    await pause(BETWEEN_MS);
  }
}
