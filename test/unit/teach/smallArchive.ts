/** A file of two categories, as it is written or otherwise. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readArchive as readWith } from "../../../src/teach/file/readArchive";
import { writeArchive } from "../../../src/teach/file/writeArchive";
import { mosaicJpeg } from "../../make/jpeg";

const { signal } = new AbortController();
/** On a computer that has models with this network, or has none. */
export const readArchive = (file: File, length?: number) => readWith(signal, file, async () => length);
export const NETWORK = "0123456789abcdef".repeat(4);
export const jpeg = (sides = 16) =>
  new Uint8Array(mosaicJpeg({ width: sides, height: sides, components: 3, colour: () => [1, 2, 3] })).buffer;
const EXAMPLES = {
  categories: [
    { id: "r", name: "rose/red", made: 1 },
    { id: "t", name: "tulip", made: 2 },
  ],
  examples: ["a", "b", "c"].map((content, i) => ({
    content,
    category: i < 2 ? "r" : "t",
    picture: jpeg(),
    added: i,
  })),
};
/** The same, and a picture that shows none of them. */
export const withNone = () =>
  writeArchive(
    { ...EXAMPLES, examples: [...EXAMPLES.examples, { content: "d", category: "none", picture: jpeg(), added: 4 }] },
    [],
  );
const FEATURES = ["a", "c"].map((content, i) => ({
  content,
  network: NETWORK,
  values: Float32Array.of(i, 1, 2, 3).buffer,
}));
export const written = () => writeArchive(EXAMPLES, FEATURES);
export const fileOf = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "mine.zip");

/** The file with another list, or another picture. */
export function changed(change: (list: Record<string, unknown>, files: Record<string, Uint8Array>) => void) {
  const files = unzipSync(written());
  const list = JSON.parse(strFromU8(files["categories.json"] as Uint8Array));
  change(list, files);
  return fileOf(zipSync({ ...files, "categories.json": strToU8(JSON.stringify(list)) }) as Uint8Array<ArrayBuffer>);
}
