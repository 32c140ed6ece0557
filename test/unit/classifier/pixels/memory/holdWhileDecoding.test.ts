import { describe, expect, it } from "vitest";
import { holdWhileDecoding } from "../../../../../src/classifier/pixels/memory/holdWhileDecoding";
import { UnreadableError } from "../../../../../src/protocol/unreadableError";

const SIDE = 10_000;
const { signal } = new AbortController();

const hold = async (type: string, held?: number, width = SIDE, height = SIDE) => {
  const header = { type, width, height, ...(held === undefined ? {} : { held }) };
  try {
    (await holdWhileDecoding(signal, 1, header, 224)).release();
    return "read";
  } catch (error) {
    if (error instanceof UnreadableError) return [error.code, error.detail];
    throw error;
  }
};

describe("a picture of 100 megapixels", () => {
  it.each([["image/png"], ["image/webp"], ["image/gif"], ["image/jpeg"]])("is decoded as %s", async (type) => {
    expect(await hold(type)).toBe("read");
  });

  it.each([
    ["image/avif", undefined],
    ["image/bmp", undefined],
    // Progressive, its colours at full resolution: two bytes for each coefficient.
    ["image/jpeg", 6],
  ])("is refused as %s, which would take more than a process may", async (type, held) => {
    expect(await hold(type, held)).toEqual(["too-large", "10000 × 10000"]);
  });

  it("is refused for its memory, not for its pixels", async () => {
    expect(await hold("image/avif", undefined, 8_000, 8_000)).toBe("read");
  });
});
