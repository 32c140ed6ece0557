import { ByteBuffer } from "flatbuffers";
import { plainText } from "../../words/labels/plainText";
import { because, type Reason } from "../../words/reason";
import { Allowance } from "./allowance";
import { inside, numbered, type Part } from "./place";
import type { Complaints } from "./tfliteError";

/**
 * Maximum number of entries in a list: no list in a classifier is longer, and a damaged length must not become an
 * allocation.
 */
const MAX_LIST = 1 << 20;
/** Maximum length of a text, in characters: it is a name, and may be shown. */
const MAX_TEXT = 200;

/**
 * A FlatBuffers table; every access to it is checked against the file's bounds.
 *
 * `flatbuffers` trusts its input: a read past the end gives NaN or 0, and following circular offsets never ends.
 * Fields are numbered as in the schema, from 0.
 * Layout: https://flatbuffers.dev/internals/
 */
export class Table {
  private constructor(
    private readonly buffer: ByteBuffer,
    private readonly position: number,
    readonly place: Reason,
    private readonly complaints: Complaints,
    private readonly allowance: Allowance,
  ) {}

  /** The root table of `bytes`; its four-character identifier must be `identifier`. */
  static root(bytes: Uint8Array, identifier: string, complaints: Complaints): Table {
    if (bytes.length < 8) throw complaints.damaged(because("part_header"), because("tflite_few_bytes", bytes.length));
    const found = String.fromCharCode(...bytes.subarray(4, 8));
    if (found !== identifier) {
      throw complaints.unsupported(
        because("part_header"),
        because("tflite_identifier", JSON.stringify(found), identifier),
        because("remedy_tflite"),
      );
    }
    const origin = new Table(new ByteBuffer(bytes), 0, because("part_header"), complaints, new Allowance());
    return origin.at(origin.follow(0, because("part_header")), because("part_model"));
  }

  uint8(field: number, otherwise = 0): number {
    const at = this.find(field, 1);
    return at ? this.buffer.readUint8(at) : otherwise;
  }

  int8(field: number, otherwise = 0): number {
    const at = this.find(field, 1);
    return at ? this.buffer.readInt8(at) : otherwise;
  }

  int32(field: number, otherwise = 0): number {
    const at = this.find(field, 4);
    return at ? this.buffer.readInt32(at) : otherwise;
  }

  uint32(field: number, otherwise = 0): number {
    const at = this.find(field, 4);
    return at ? this.buffer.readUint32(at) : otherwise;
  }

  float32(field: number, otherwise = 0): number {
    const at = this.find(field, 4);
    return at ? this.buffer.readFloat32(at) : otherwise;
  }

  /** A text, cut where it is longer than a name. */
  string(field: number): string {
    // A character takes four bytes at most.
    return plainText(new TextDecoder().decode(this.bytes(field).subarray(0, MAX_TEXT * 4)), MAX_TEXT);
  }

  /** The bytes of a [ubyte] field, not copied; empty where the field is absent. */
  bytes(field: number): Uint8Array {
    const [start, length] = this.vector(field, 1, Number.POSITIVE_INFINITY);
    return this.buffer.bytes().subarray(start, start + length);
  }

  /** @param longest maximum number of entries */
  int32s(field: number, longest = MAX_LIST): number[] {
    return this.list(field, 4, (at) => this.buffer.readInt32(at), { longest });
  }

  float32s(field: number): number[] {
    return this.list(field, 4, (at) => this.buffer.readFloat32(at));
  }

  /** 64-bit integers as numbers: the format uses them where 32 bits suffice. */
  int64s(field: number): number[] {
    return this.list(field, 8, (at) => Number(this.buffer.readInt64(at)));
  }

  table(field: number, part: Part): Table | undefined {
    const at = this.find(field, 4);
    return at ? this.at(this.follow(at, because(part)), inside(this.place, part)) : undefined;
  }

  tables(field: number, part: Part): Table[] {
    const read = (at: number, i: number) => this.at(this.follow(at, because(part)), numbered(part, i));
    return this.list(field, 4, read, { of: "tables" });
  }

  private at(position: number, place: Reason): Table {
    return new Table(this.buffer, position, place, this.complaints, this.allowance);
  }

  private list<T>(
    field: number,
    size: number,
    read: (at: number, i: number) => T,
    { longest = MAX_LIST, of = "numbers" }: { longest?: number; of?: "numbers" | "tables" } = {},
  ): T[] {
    const [start, length] = this.vector(field, size, longest);
    if (!this.allowance.take(length, of)) this.fail(because("tflite_too_much"));
    return Array.from({ length }, (_, i) => read(start + i * size, i));
  }

  /** Start and length of a vector field, which lies wholly inside the file. */
  private vector(field: number, size: number, longest: number): [start: number, length: number] {
    const at = this.find(field, 4);
    if (!at) return [0, 0];
    const start = this.follow(at, fieldNumber(field));
    const length = this.buffer.readUint32(start);
    if (length > longest) this.fail(because("tflite_entries", fieldNumber(field), length));
    this.within(start + 4, length * size, fieldNumber(field));
    return [start + 4, length];
  }

  /** Position of a scalar or an offset of `size` bytes; 0 where the field is absent. */
  private find(field: number, size: number): number {
    this.within(this.position, 4, because("part_table"));
    const vtable = this.position - this.buffer.readInt32(this.position);
    this.within(vtable, 4, because("part_vtable"));
    const slot = 4 + field * 2;
    const vtableSize = this.buffer.readUint16(vtable);
    if (slot + 2 > vtableSize) return 0;
    this.within(vtable, vtableSize, because("part_vtable"));
    const offset = this.buffer.readUint16(vtable + slot);
    if (offset === 0) return 0;
    this.within(this.position + offset, size, fieldNumber(field));
    return this.position + offset;
  }

  private follow(at: number, what: Reason): number {
    const target = at + this.buffer.readUint32(at);
    this.within(target, 4, what);
    return target;
  }

  private within(start: number, size: number, what: Reason): void {
    if (start < 0 || start + size > this.buffer.capacity()) {
      this.fail(because("tflite_outside", what, start));
    }
  }

  private fail(problem: Reason): never {
    throw this.complaints.damaged(this.place, problem);
  }
}

const fieldNumber = (field: number) => numbered("part_field", field);
