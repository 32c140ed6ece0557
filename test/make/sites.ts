/**
 * Finds the structure of a sound .tflite file: where its offsets, lengths, field tables, numbers and ZIP headers stand.
 * Field numbers are those of schema.fbs and metadata_schema.fbs.
 */
import { listArchive } from "../../src/tflite/format/archive";

export type SiteKind = "offset" | "vtable" | "slot" | "length" | "number" | "entry" | "zip";

/** A number in a file that is part of its structure. */
export interface Site {
  readonly kind: SiteKind;
  readonly at: number;
  readonly bytes: 1 | 2 | 4 | 8;
}

type Layout = { readonly [field: number]: 1 | 4 | "text" | "int32s" | "int64s" | readonly ["one" | "many", Layout] };

const OPTIONS: Layout = { 0: 1, 1: 4, 2: 4, 3: 4, 4: 4, 5: 4, 6: 4 };
const MODEL: Layout = {
  0: 4,
  1: ["many", { 0: 1, 1: "text", 3: 4 }],
  2: [
    "many",
    {
      0: ["many", { 0: "int32s", 1: 1, 2: 4, 3: "text", 4: ["one", { 2: "int32s", 3: "int64s", 6: 4 }] }],
      1: "int32s",
      2: "int32s",
      3: ["many", { 0: 4, 1: "int32s", 2: "int32s", 3: 1, 4: ["one", OPTIONS] }],
    },
  ],
  4: ["many", { 0: "text" }],
  6: ["many", { 0: "text", 1: 4 }],
};
const TENSOR_METADATA: Layout = {
  4: ["many", { 0: 1, 1: ["one", { 0: "int32s", 1: "int32s" }] }],
  6: ["many", { 0: "text", 2: 1 }],
};
const METADATA: Layout = { 3: ["many", { 2: ["many", TENSOR_METADATA], 3: ["many", TENSOR_METADATA] }] };
/** Identifier of the metadata, which are a file within the file, in a buffer. */
const M001 = 0x3130304d;

/** Entries of a list that are taken: a file has as many scales as it has channels. */
const MAX_ENTRIES = 16;
const WIDTHS = { text: 1, int32s: 4, int64s: 8 } as const;

/** The sites of a file, each once, by their kind. */
export function sitesOf(bytes: Uint8Array): ReadonlyMap<SiteKind, readonly Site[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Site>();
  const add = (kind: SiteKind, at: number, size: Site["bytes"]) =>
    found.set(`${kind} ${at}`, { kind, at, bytes: size });
  const follow = (at: number) => {
    add("offset", at, 4);
    return at + view.getUint32(at, true);
  };

  function vector(at: number, width: number, each?: (at: number) => void): void {
    const start = follow(at);
    add("length", start, 4);
    if (width === 1 && view.getUint32(start, true) > 8 && view.getUint32(start + 8, true) === M001) {
      table(follow(start + 4), METADATA);
    }
    const length = Math.min(view.getUint32(start, true), width === 1 ? 0 : MAX_ENTRIES * (each ? 1_000 : 1));
    for (let i = 0; i < length; i++) (each ?? ((entry) => add("entry", entry, 4)))(start + 4 + i * width);
  }

  function table(position: number, layout: Layout): void {
    add("vtable", position, 4);
    const vtable = position - view.getInt32(position, true);
    add("slot", vtable, 2);
    for (const [field, what] of Object.entries(layout)) {
      const slot = 4 + Number(field) * 2;
      if (slot + 2 > view.getUint16(vtable, true)) continue;
      add("slot", vtable + slot, 2);
      const offset = view.getUint16(vtable + slot, true);
      if (!offset) continue;
      const at = position + offset;
      if (typeof what === "number") add("number", at, what);
      else if (typeof what === "string") vector(at, WIDTHS[what]);
      else if (what[0] === "one") table(follow(at), what[1]);
      else vector(at, 4, (entry) => table(follow(entry), what[1]));
    }
  }
  table(follow(0), MODEL);
  for (const at of zipNumbers(bytes, view)) add("zip", at, 2);

  const kinds = new Map<SiteKind, Site[]>();
  for (const site of found.values()) kinds.set(site.kind, [...(kinds.get(site.kind) ?? []), site]);
  return kinds;
}

/** Positions of the numbers in the archive's end, in its list and in its local headers, two bytes each. */
function zipNumbers(bytes: Uint8Array, view: DataView): number[] {
  const end = bytes.length - 22;
  const from: [start: number, length: number][] = [[end, 22]];
  let entry = view.getUint32(end + 16, true);
  for (const _ of listArchive(bytes)) {
    from.push([entry, 46], [view.getUint32(entry + 42, true), 30]);
    entry += [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 46);
  }
  return from.flatMap(([start, length]) => Array.from({ length: length / 2 }, (_, i) => start + 2 * i));
}
