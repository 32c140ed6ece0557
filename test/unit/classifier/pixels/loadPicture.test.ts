/** A picture that is wanted at a second size: another model has taken over since it was decoded. */
import { expect, it, vi } from "vitest";
import { loadPicture } from "../../../../src/classifier/pixels/loadPicture";

const decodePicture = vi.hoisted(() => vi.fn(async (..._: unknown[]) => Uint8Array.of(1, 2, 3)));
const scalePixels = vi.hoisted(() => vi.fn(async (..._: unknown[]) => new Uint8Array(12)));
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
  expect(await loaded.decode(signal, 1, rasterise)).toEqual(Uint8Array.of(1, 2, 3));
  expect(await loaded.decode(signal, 2, rasterise)).toHaveLength(12);
  expect(decodePicture).toHaveBeenCalledOnce();
  const [pixels, size, crop] = scalePixels.mock.calls[0] ?? [];
  expect([Array.from((pixels as ImageData).data), size, crop]).toEqual([[1, 2, 3, 255], 2, "whole"]);
  vi.unstubAllGlobals();
});
