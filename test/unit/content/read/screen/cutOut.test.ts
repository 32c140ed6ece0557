/** How large a picture is that is cut out of a capture: no larger than it is in its file. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cutOut } from "../../../../../src/content/read/screen/cutOut";

beforeEach(() => {
  class Canvas {
    constructor(
      readonly width: number,
      readonly height: number,
    ) {}
    getContext = () => ({
      canvas: this,
      drawImage: () => {},
      getImageData: () => ({ data: { buffer: new ArrayBuffer(0) } }),
    });
  }
  vi.stubGlobal("OffscreenCanvas", Canvas);
});
afterEach(() => void vi.unstubAllGlobals());

const box = { left: 10, top: 10, width: 400, height: 300, aspect: 4 / 3 };

it.each([
  ["as it is shown, where the file has more", 1, 1600, { width: 400, height: 300 }],
  ["no larger than a model needs it", 2, 1600, { width: 512, height: 384 }],
  ["as the file has it, where the page enlarges it", 1, 100, { width: 100, height: 75 }],
  ["as it is shown, where it is a drawing", 2, Number.POSITIVE_INFINITY, { width: 512, height: 384 }],
  ["and where the screen does", 2, 400, { width: 400, height: 300 }],
])("is %s", (_, density, across, size) => {
  expect(cutOut({} as ImageBitmap, density, { ...box, across })).toMatchObject(size);
});

it("has the proportions of the file, however the page stretches it", () => {
  const stretched = { ...box, aspect: 1, across: 100 };
  expect(cutOut({} as ImageBitmap, 1, stretched)).toMatchObject({ width: 100, height: 100 });
});
