/**
 * What a network knows of pictures of things that hardly anybody teaches: faces, receipts, logos, maps, charts … They
 * come with the extension as numbers, 8 bits each.
 */
interface PackedStrangers {
  readonly width: number;
  /** A feature is its byte times `step`, plus `least`. */
  readonly step: number;
  readonly least: number;
  /** Number of pictures of each kind, which follow each other. */
  readonly kinds: Readonly<Record<string, number>>;
  /** In base64. */
  readonly bytes: string;
}

/** The same, unpacked. */
export interface Strangers {
  /** [pictures, width] */
  readonly features: Float32Array;
  /** The kind of each picture. */
  readonly kinds: readonly string[];
}

export function packStrangers({ features, kinds }: Strangers): PackedStrangers {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  const least = features.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = features.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const step = (most - least) / 255 || 1;
  const bytes = Uint8Array.from(features, (value) => Math.round((value - least) / step));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return { width: features.length / kinds.length, step, least, kinds: counts, bytes: btoa(text) };
}

export function unpackStrangers({ step, least, kinds, bytes }: PackedStrangers): Strangers {
  return {
    features: Float32Array.from(atob(bytes), (byte) => byte.charCodeAt(0) * step + least),
    kinds: Object.entries(kinds).flatMap(([kind, count]) => new Array<string>(count).fill(kind)),
  };
}
