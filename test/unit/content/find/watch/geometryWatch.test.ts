/** The browser is asked in every frame where an element is only while that is near. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GeometryWatch } from "../../../../../src/content/find/watch/geometryWatch";

type Report = (entries: Partial<IntersectionObserverEntry>[]) => void;

class FakeObserver {
  readonly observed = new Set<Element>();
  constructor(
    readonly report: Report,
    readonly options: IntersectionObserverInit & { delay?: number } = {},
  ) {
    observers.push(this);
  }
  observe = (element: Element) => void this.observed.add(element);
  unobserve = (element: Element) => void this.observed.delete(element);
  disconnect = () => this.observed.clear();
}

let observers: FakeObserver[];
const element = {} as Element;
const at = (inside: boolean) => ({
  target: element,
  isIntersecting: inside,
  intersectionRatio: inside ? 1 : 0,
  boundingClientRect: { width: 100, height: 50 } as DOMRectReadOnly,
});

beforeEach(() => {
  observers = [];
  vi.stubGlobal("IntersectionObserver", FakeObserver);
  vi.stubGlobal("ResizeObserver", FakeObserver);
});
afterEach(() => void vi.unstubAllGlobals());

function watchOne() {
  const geometry = new GeometryWatch(new AbortController().signal, vi.fn(), vi.fn());
  const [shown, near] = observers as [FakeObserver, FakeObserver];
  geometry.watch(element);
  return { geometry, shown, near };
}

it("looks seldom for one that is far, and in every frame for one that is near", () => {
  const { geometry, shown, near } = watchOne();
  near.report([at(false)]);
  expect([shown.observed.size, near.observed.size, near.options.delay]).toEqual([0, 1, 100]);
  expect(geometry.of(element)).toEqual({ nearness: "far", size: { width: 100, height: 50 }, whole: false });
  near.report([at(true)]);
  expect([shown.observed.size, shown.options.delay, geometry.of(element)?.nearness]).toEqual([1, undefined, "near"]);
  shown.report([at(true)]);
  expect(geometry.of(element)).toMatchObject({ nearness: "shown", whole: true });
});

it("knows that one is neither shown nor whole any more, which has gone far in one go", () => {
  const { geometry, shown, near } = watchOne();
  shown.report([at(true)]);
  near.report([at(true)]);
  expect(geometry.of(element)).toMatchObject({ nearness: "shown", whole: true });
  near.report([at(false)]);
  expect(geometry.of(element)).toMatchObject({ nearness: "far", whole: false });
  expect(shown.observed.size).toBe(0);
});
