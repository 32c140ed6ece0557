/**
 * Writes the tables of a FlatBuffer field by field, with the numbers of the schema. The tests make their files with
 * these functions too, including files that no compiler would write.
 */
import { Builder } from "flatbuffers";

/** Alignment of a model's constants, in bytes: runtimes read them in place (force_align in the schema). */
const CONSTANT_ALIGNMENT = 16;

/**
 * Writes the part of a field's value that lies outside the table, and returns a function that fills the table's slot.
 */
export type Field = (builder: Builder) => (slot: number) => void;

/** A table's fields by their number, from 0; an undefined field is left out. */
export type Fields = Readonly<Record<number, Field | undefined>>;

/**
 * Returns the bytes of a FlatBuffer whose root table is `fields`, with a four-character identifier.
 * @param size about how many bytes these will be: a buffer that is too small is copied for each doubling
 */
export function makeFlatBuffer(fields: Fields, identifier: string, size = 1024): Uint8Array {
  const builder = new Builder(size);
  // By default a field of value 0 is left out, and cannot be told from an absent field.
  builder.forceDefaults(true);
  builder.finish(writeTable(builder, fields), identifier);
  return builder.asUint8Array().slice();
}

export const int8 =
  (value: number): Field =>
  (builder) =>
  (slot) =>
    builder.addFieldInt8(slot, value, 0);

/** A signed or unsigned integer, or an offset that leads wherever `value` says. */
export const int32 =
  (value: number): Field =>
  (builder) =>
  (slot) =>
    builder.addFieldInt32(slot, value, 0);

export const float32 =
  (value: number): Field =>
  (builder) =>
  (slot) =>
    builder.addFieldFloat32(slot, value, 0);

export const text = (value: string): Field => offset((builder) => builder.createString(value));
export const bytes = (values: Uint8Array): Field =>
  offset((builder) => {
    builder.prep(CONSTANT_ALIGNMENT, values.length);
    return builder.createByteVector(values);
  });

export const int32s = (values: readonly number[]): Field =>
  vector(values, 4, (builder, value) => builder.addInt32(value));
export const int64s = (values: readonly number[]): Field =>
  vector(values, 8, (builder, value) => builder.addInt64(BigInt(value)));
export const float32s = (values: readonly number[]): Field =>
  vector(values, 4, (builder, value) => builder.addFloat32(value));

export const table = (fields: Fields): Field => offset((builder) => writeTable(builder, fields));

export const tables = (list: readonly Fields[]): Field =>
  offset((builder) => {
    const offsets = list.map((fields) => writeTable(builder, fields));
    return writeVector(builder, offsets, 4, (_, value) => builder.addOffset(value));
  });

function writeTable(builder: Builder, fields: Fields): number {
  const slots = Object.entries(fields).map(([slot, field]) => ({ slot: Number(slot), fill: field?.(builder) }));
  builder.startObject(Math.max(0, ...slots.map(({ slot }) => slot + 1)));
  for (const { slot, fill } of slots) fill?.(slot);
  return builder.endObject();
}

type Write = (builder: Builder, value: number) => void;

function vector(values: readonly number[], size: number, write: Write): Field {
  return offset((builder) => writeVector(builder, values, size, write));
}

function writeVector(builder: Builder, values: readonly number[], size: number, write: Write): number {
  builder.startVector(size, values.length, size);
  // A FlatBuffer is written from its end.
  for (const value of values.toReversed()) write(builder, value);
  return builder.endVector();
}

export function offset(write: (builder: Builder) => number): Field {
  return (builder) => {
    const at = write(builder);
    return (slot) => builder.addFieldOffset(slot, at, 0);
  };
}
