import { beforeEach, expect, it, vi } from "vitest";
import { WorkQueue } from "../../../../src/content/find/workQueue";

const elements = Array.from({ length: 4 }, (_, id) => ({ id }) as unknown as Element);
/** What the browser would call once it is idle. */
let idle: (() => void)[] = [];

beforeEach(() => {
  idle = [];
  // A slice ends after a few milliseconds, on a busy machine after its first element.
  vi.spyOn(performance, "now").mockReturnValue(0);
  vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work));
  vi.stubGlobal("cancelIdleCallback", () => {});
});

it("works on all elements though one of them throws, and takes the next ones as well", () => {
  const done: Element[] = [];
  const sliced = vi.fn();
  const work = (element: Element) => {
    if (element === elements[1]) throw new TypeError("Invalid URL");
    done.push(element);
  };
  const queue = new WorkQueue(new AbortController().signal, work, sliced);
  queue.add(elements.slice(0, 3));
  idle.pop()?.();
  expect(done).toEqual([elements[0], elements[2]]);
  expect(sliced).toHaveBeenCalledOnce();
  queue.add(elements.slice(3));
  idle.pop()?.();
  expect(done).toEqual([elements[0], elements[2], elements[3]]);
});
