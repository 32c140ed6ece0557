/** A picture that is wanted at a second size: another model has taken over since it was decoded. */
import { expect, it, vi } from "vitest";
import { loadPicture } from "../../../../src/classifier/pixels/loadPicture";

const decodePicture = vi.hoisted(() =>
  vi.fn(async (..._: unknown[]) => ({
    ...{ centre: Uint8Array.of(1, 2, 3), ends: [Uint8Array.of(4, 5, 6)], apart: true, small: true },
  })),
);
const scalePixels = vi.hoisted(() => vi.fn(async (..._: unknown[]) => ({ centre: new Uint8Array(12) })));
vi.mock("../../../../src/classifier/pixels/decodePicture", () => ({ decodePicture, scalePixels }));

it("is made of the pixels that are there, since the bytes were given away", async () => {
  vi.stubGlobal(
    "ImageData",
    class {
      data: Uint8ClampedArray;
      constructor(width: number, height: number) {
        this.data = new Uint8ClampedArray(width * height * 4);
      }
    },
  );
  const { signal } = new AbortController();
  const forPage = { page: "", named: "", tab: 1, space: "public" } as const;
  const loaded = await loadPicture(signal, { from: "file", bytes: new ArrayBuffer(8) }, forPage);
  const rasterise = async () => ({}) as ImageBitmap;
  expect((await loaded.decode(signal, 1, rasterise)).centre).toEqual(Uint8Array.of(1, 2, 3));
  const twelve = new Uint8Array(12);
  expect(await loaded.decode(signal, 2, rasterise)).toEqual({
    centre: twelve,
    ends: [twelve],
    apart: true,
    small: true,
  });
  expect(decodePicture).toHaveBeenCalledOnce();
  const asked = scalePixels.mock.calls.map(([pixels, size, crop]) => [[...(pixels as ImageData).data], size, crop]);
  expect(asked).toEqual([
    [[1, 2, 3, 255], 2, "whole"],
    [[4, 5, 6, 255], 2, "whole"],
  ]);
  vi.unstubAllGlobals();
});
