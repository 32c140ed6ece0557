import { beforeEach, expect, it, vi } from "vitest";
import type { Spot } from "../../../../../src/content/page/spot";
import { Growth } from "../../../../../src/content/read/screen/growth";

type React = (changes: object[]) => void;
let resized: React = () => {};
let placed: React = () => {};
/** Whether the element's place is watched. */
let watched = false;
vi.stubGlobal(
  "ResizeObserver",
  class {
    constructor(react: React) {
      resized = react;
    }
    observe() {}
    unobserve() {}
  },
);
vi.stubGlobal(
  "IntersectionObserver",
  class {
    constructor(react: React) {
      placed = react;
    }
    observe() {
      watched = true;
    }
    unobserve() {
      watched = false;
    }
  },
);

const target = { isConnected: true } as Element;
const spot = { element: target } as Spot;
const grown = vi.fn();
const size = (side: number) => resized([{ target, contentRect: { width: side, height: 2 * side } }]);
const whole = () => watched && placed([{ target, intersectionRatio: 1 }]);

let growth: Growth;
beforeEach(() => {
  grown.mockClear();
  growth = new Growth(new AbortController().signal, grown);
});

it("tells once of a picture that is shown larger, and then wholly in the window", () => {
  growth.watch(spot, 80);
  size(80);
  size(100);
  whole();
  expect(grown).not.toHaveBeenCalled();
  size(160);
  whole();
  whole();
  expect(grown).toHaveBeenCalledOnce();
});

it("takes a picture that is smaller than its element, or scaled down, for no larger than it was", () => {
  growth.watch(spot, 60);
  size(300);
  whole();
  expect(grown).not.toHaveBeenCalled();
});
