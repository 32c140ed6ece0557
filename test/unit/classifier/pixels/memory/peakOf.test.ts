import { describe, expect, it } from "vitest";
import { peakOf } from "../../../../../src/classifier/pixels/memory/peakOf";
import { UnreadableError } from "../../../../../src/protocol/unreadableError";

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

describe("a picture of 100 megapixels", () => {
  it.each([["image/png"], ["image/webp"], ["image/gif"], ["image/jpeg"]])("is decoded as %s", (type) => {
    expect(weigh(type)).toBe("read");
  });

  it.each([
    ["image/avif", undefined],
    ["image/bmp", undefined],
    // Progressive, its colours at full resolution: two bytes for each coefficient.
    ["image/jpeg", 6],
  ])("is refused as %s, which would take more than a process may", (type, held) => {
    expect(weigh(type, held)).toEqual(["too-large", "10000 × 10000"]);
  });

  it("is refused for its memory, not for its pixels", () => {
    expect(weigh("image/avif", undefined, 8_000, 8_000)).toBe("read");
  });
});
