import { crc32 as reference } from "node:zlib";
import { expect, it } from "vitest";
import { crc32 } from "../../../../src/tflite/format/crc32";

it("is that of other programs, also of contents in parts", () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, i) => (i * 37) % 251);
  expect(crc32(bytes)).toBe(reference(bytes));
  expect(crc32(bytes.subarray(300), crc32(bytes.subarray(0, 300)))).toBe(reference(bytes));
  expect(crc32(new Uint8Array())).toBe(0);
});
