import { describe, expect, it } from "vitest";
import { measurePicture } from "../../../../../src/classifier/pixels/measurePicture";
import { peakOf } from "../../../../../src/classifier/pixels/memory/peakOf";
import { UnreadableError } from "../../../../../src/protocol/unreadableError";
import { webpBomb } from "../../../../make/decoderBombs";

const SIDE = 10_000;
const NO_BYTES = new Uint8Array();

const weigh = (type: string, held?: number, width = SIDE, height = SIDE) => {
  const header = { type, width, height, ...(held === undefined ? {} : { held }) };
  try {
    peakOf(header, 224, NO_BYTES);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableError) return [error.code, error.detail];
    throw error;
  }
};

const weighFile = (file: Uint8Array) => {
  const header = measurePicture(file);
  return typeof header === "string" ? header : weigh(header.type, header.held, header.width, header.height);
};

describe("a picture of 100 megapixels", () => {
  it.each([["image/png"], ["image/webp"], ["image/gif"], ["image/jpeg"]])("is decoded as %s", (type) => {
    expect(weigh(type)).toBe("read");
  });

  it.each([
    ["image/avif", undefined],
    ["image/bmp", undefined],
    // Lossless: its decoder holds all pixels twice.
    ["image/webp", 4],
    // Progressive, its colours at full resolution: two bytes for each coefficient.
    ["image/jpeg", 6],
  ])("is refused as %s, which would take more than a process may", (type, held) => {
    expect(weigh(type, held)).toEqual(["too-large", "10000 × 10000"]);
  });

  it("is known for a lossless WebP file by its header", () => {
    expect(weighFile(webpBomb(SIDE))).toEqual(["too-large", "10000 × 10000"]);
    expect(weighFile(webpBomb(7_000))).toBe("read");
  });

  it("is refused for its memory, not for its pixels", () => {
    expect(weigh("image/avif", undefined, 8_000, 8_000)).toBe("read");
  });
});

it.each([
  ["image/jpeg", 6],
  ["image/webp", 4],
  ["image/avif", undefined],
  ["image/bmp", undefined],
  ["image/png", undefined],
])("%s files that are smaller than those that are read are read, too", (type, held) => {
  // Wider than a model's input needs and lower, so that a JPEG file is not decoded smaller.
  const widths = Array.from({ length: 45 }, (_, i) => (i + 1) * 2_500);
  expect(widths.filter((width) => weigh(type, held, width, 400) !== "read")).toEqual([]);
});
