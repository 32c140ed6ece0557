/** Width and height in pixels, as stored. */
export interface Sides {
  readonly width: number;
  readonly height: number;
}

/**
 * Maximum number of parts (segments, blocks, boxes) that are stepped over on the way to a size: real files have some
 * hundreds, and a file of nothing but empty parts has millions.
 */
export const MAX_STEPS = 32_768;

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);
