import type { Picture } from "../picture";

/** About how many bytes a picture takes in a message. */
export const bytesOf = (picture: Picture): number =>
  picture.from === "address" ? picture.url.length : (picture.from === "file" ? picture.bytes : picture.rgba).byteLength;
