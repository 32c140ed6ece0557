import { tellShare } from "../../protocol/request/learningShare";
import { Failed } from "../../words/failed";

/** Held by the page that learns; the browser gives it back where the page is closed. */
const LOCK = "learning";

/**
 * Learns while no other page does, and tells them.
 * @throws Failed where another page learns
 */
export async function oneAtATime(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new Failed("teach_elsewhere_first");
    const told = new AbortController();
    tellShare(told.signal)(0);
    told.abort();
    await work();
  });
}

export const isLearning = async (): Promise<boolean> =>
  (await navigator.locks.query()).held?.some(({ name }) => name === LOCK) ?? false;

/** Resolves when no page learns any more. */
export const onceLearnt = (signal: AbortSignal): Promise<void> => navigator.locks.request(LOCK, { signal }, () => {});
