import { describe, expect, it } from "vitest";
import {
  bytes,
  type Fields,
  float32,
  float32s,
  int8,
  int32,
  int32s,
  int64s,
  makeFlatBuffer,
  table,
  tables,
  text,
} from "../../../../src/tflite/format/fields";
import { Table } from "../../../../src/tflite/format/table";
import { Complaints } from "../../../../src/tflite/format/tfliteError";
import { say } from "../../../../src/words/message";

const root = (fields: Fields) => Table.root(makeFlatBuffer(fields, "TEST"), "TEST", new Complaints("some.tflite"));

const placeOf = (some: Table | undefined) => some && say(some.place);

describe("a table", () => {
  it("gives the numbers of its fields", () => {
    const some = root({ 0: int8(-2), 1: int32(-3), 2: float32(0.5), 7: int32(7) });
    expect([some.int8(0), some.uint8(0)]).toEqual([-2, 254]);
    expect([some.int32(1), some.uint32(1)]).toEqual([-3, 0xfffffffd]);
    expect(some.float32(2)).toBe(0.5);
    expect(some.int32(7)).toBe(7);
  });

  it("gives the default for an absent field, but not for a field that holds 0", () => {
    const some = root({ 1: int32(0) });
    expect(some.int32(1, 5)).toBe(0);
    for (const absent of [0, 2, 100]) {
      expect(some.int8(absent, 5)).toBe(5);
      expect(some.uint8(absent, 5)).toBe(5);
      expect(some.int32(absent, 5)).toBe(5);
      expect(some.uint32(absent, 5)).toBe(5);
      expect(some.float32(absent, 5)).toBe(5);
      expect(some.int32(absent)).toBe(0);
    }
  });

  it("gives its lists, empty ones where they are absent", () => {
    const some = root({
      0: int32s([1, -2, 3]),
      1: float32s([0.25, -8]),
      2: int64s([-5, 2 ** 40]),
      3: bytes(new Uint8Array([9, 8])),
    });
    expect(some.int32s(0)).toEqual([1, -2, 3]);
    expect(some.float32s(1)).toEqual([0.25, -8]);
    expect(some.int64s(2)).toEqual([-5, 2 ** 40]);
    expect([...some.bytes(3)]).toEqual([9, 8]);
    expect(some.int32s(4)).toEqual([]);
    expect([...some.bytes(4)]).toEqual([]);
  });

  it("gives bytes as a view into the file", () => {
    const file = makeFlatBuffer({ 0: bytes(new Uint8Array([9, 8])) }, "TEST");
    expect(Table.root(file, "TEST", new Complaints("some.tflite")).bytes(0).buffer).toBe(file.buffer);
  });

  it("gives text as UTF-8", () => {
    expect(root({ 0: text("Käuzchen 🦉") }).string(0)).toBe("Käuzchen 🦉");
    expect(root({}).string(0)).toBe("");
  });

  it("gives its tables, and their places", () => {
    const some = root({ 0: table({ 0: int8(1) }), 1: tables([{ 0: int8(2) }, { 0: int8(3) }]) });
    expect(some.table(0, "part_options")?.int8(0)).toBe(1);
    expect(placeOf(some.table(0, "part_options"))).toBe("model, options");
    expect(some.table(5, "part_options")).toBeUndefined();
    expect(some.tables(1, "part_buffer").map((item) => [item.int8(0), placeOf(item)])).toEqual([
      [2, "buffer 0"],
      [3, "buffer 1"],
    ]);
  });
});
