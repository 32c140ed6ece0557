import { pause } from "./pause";

/** Not there outside of browsers: https://developer.mozilla.org/en-US/docs/Web/API/Scheduler/yield */
interface Yielding {
  readonly scheduler?: { yield(): Promise<void> };
}

/** Gives items one after the other, and lets others have the thread whenever that has taken `ms` milliseconds. */
export async function* inSlices<T>(items: Iterable<T>, ms: number): AsyncGenerator<T, void, void> {
  let end = performance.now() + ms;
  for (const item of items) {
    if (performance.now() >= end) {
      await ((globalThis as Yielding).scheduler?.yield() ?? pause(0));
      end = performance.now() + ms;
    }
    yield item;
  }
}
