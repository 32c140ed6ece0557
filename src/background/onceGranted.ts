import { pause } from "../async/pause";

/** What Chromium says where an extension may not read a page; of pages where none ever may, it says something else. */
const REFUSED = /must request permission to access/;
const TRIES = 5;
const BETWEEN_MS = 100;

/**
 * Does something in a page that the user may have granted just now, with a key or a click (`activeTab`). The page's
 * process learns of that on another way than our listener, which came too early for about one first press in ten, and
 * was refused. So what is refused is tried again, for half a second.
 * @throws Error what `work` throws, at once if that is not about permission
 */
export async function onceGranted<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !REFUSED.test(String(error))) throw error;
    }
    await pause(BETWEEN_MS);
  }
}
