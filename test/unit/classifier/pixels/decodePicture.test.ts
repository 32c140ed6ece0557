/** Who decodes a file, and what is counted meanwhile. What the browser makes of it is in test/e2e/bad/matrix.test.ts. */
import { beforeEach, expect, it, vi } from "vitest";
import { decodePicture } from "../../../../src/classifier/pixels/decodePicture";
import type { Unreadable } from "../../../../src/protocol/answer";
import { Failed } from "../../../../src/words/failed";
import { icon } from "../../../make/icon";
import { uprightJpeg } from "../../../make/pictures";

const bitmap = { width: 20, height: 20 } as ImageBitmap;
const squares = { centre: new Uint8Array(3), ends: [], apart: false, small: false };
const toBitmap = vi.hoisted(() => vi.fn(async (..._: unknown[]): Promise<unknown> => ({})));
const peaks = vi.hoisted(() => [] as number[]);
vi.mock("../../../../src/classifier/pixels/toBitmap", () => ({ toBitmap, asOne: (bitmap: unknown) => bitmap }));
vi.mock("../../../../src/classifier/pixels/squares/cutSquares", () => ({ cutSquares: () => squares }));
vi.mock("../../../../src/classifier/pixels/memory/holdWhileDecoding", () => ({
  holdWhileDecoding: async (_: AbortSignal, __: number, peak: number) => {
    peaks.push(peak);
    return { release: () => peaks.push(-peak) };
  },
}));

const { signal } = new AbortController();
const decode = (file: Uint8Array, rasterise: () => Promise<ImageBitmap | Unreadable>) =>
  decodePicture(signal, 1, Uint8Array.from(file), 224, rasterise);

beforeEach(() => {
  peaks.length = 0;
  toBitmap.mockReset();
});

it("decodes what it understands", async () => {
  const draw = vi.fn(async () => bitmap);
  expect(await decode(uprightJpeg(), draw)).toBe(squares);
  expect(draw).not.toHaveBeenCalled();
});

it("has drawn what the browser does not decode as a whole, with nothing else counted meanwhile", async () => {
  toBitmap.mockRejectedValue(new DOMException("", "EncodingError"));
  const file = uprightJpeg();
  const draw = vi.fn(async () => bitmap);
  expect(await decode(file, draw)).toBe(squares);
  expect(draw).toHaveBeenCalledOnce();
  const [first = 0, released, second = 0] = peaks;
  expect(released).toBe(-first);
  expect(second).toBeCloseTo(192 * 192 * 4.4 + 2 * file.length);
});

it("has drawn what it does not understand, which may be as large as a picture may be", async () => {
  expect(await decode(icon(), async () => bitmap)).toBe(squares);
  expect(toBitmap).not.toHaveBeenCalled();
  expect(peaks[0]).toBeGreaterThanOrEqual(440_000_000);
});

it("counts nothing for an SVG file, which is drawn as large as it is wanted", async () => {
  expect(await decode(Buffer.from("<svg/>"), async () => bitmap)).toBe(squares);
  expect(peaks[0]).toBe(0);
});

it("says why it is not drawn", async () => {
  const small: Unreadable = { state: "unreadable", code: "too-small", detail: "8 × 8" };
  await expect(decode(icon(), async () => small)).rejects.toMatchObject({ code: "too-small", detail: "8 × 8" });
  const refused = () => Promise.reject(new DOMException("", "EncodingError"));
  await expect(decode(icon(), refused)).rejects.toMatchObject({ code: "undecodable" });
  const failed = () => Promise.reject(new Failed("drawing_nowhere"));
  await expect(decode(icon(), failed)).rejects.toMatchObject({ reason: { key: "drawing_nowhere" } });
});
