import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../../src/teach/file/readArchive";
import { writeArchive } from "../../../src/teach/file/writeArchive";
import { mosaicJpeg } from "../../make/jpeg";

const { signal } = new AbortController();
const NETWORK = "0123456789abcdef".repeat(4);
const jpeg = (sides = 16) =>
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
const FEATURES = ["a", "c"].map((content, i) => ({
  content,
  network: NETWORK,
  values: Float32Array.of(i, 1, 2).buffer,
}));
const written = () => writeArchive(EXAMPLES, FEATURES);
const fileOf = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "mine.zip");

/** The file with another list, or another picture. */
function changed(change: (list: Record<string, unknown>, files: Record<string, Uint8Array>) => void) {
  const files = unzipSync(written());
  const list = JSON.parse(strFromU8(files["categories.json"] as Uint8Array));
  change(list, files);
  return fileOf(zipSync({ ...files, "categories.json": strToU8(JSON.stringify(list)) }) as Uint8Array<ArrayBuffer>);
}

describe("a file of categories", () => {
  it("is read as it was written", async () => {
    const { categories, features } = await readArchive(signal, fileOf(written()));
    expect(categories.map(({ name, examples }) => [name, examples.map(({ content }) => content)])).toEqual([
      ["rose/red", ["b", "a"]],
      ["tulip", ["c"]],
    ]);
    expect(categories[0]?.examples[0]?.picture).toEqual(jpeg());
    expect(features).toEqual([
      {
        network: NETWORK,
        seen: [
          { content: "a", features: Float32Array.of(0, 1, 2) },
          { content: "c", features: Float32Array.of(1, 1, 2) },
        ],
      },
    ]);
  });

  it("has a folder of pictures for each category, and is the same for the same", () => {
    expect(Object.keys(unzipSync(written())).sort()).toEqual([
      "001 rose_red/0001.jpg",
      "001 rose_red/0002.jpg",
      "002 tulip/0001.jpg",
      "categories.json",
      "features/1.f32",
    ]);
    expect(written()).toEqual(written());
  });

  it.each([
    ["of a later version", (list: Record<string, unknown>) => Object.assign(list, { version: 2 }), /later version/],
    ["of another kind", (list: Record<string, unknown>) => Object.assign(list, { format: "x" }), /is damaged/],
    [
      "that lacks a picture",
      (_: unknown, files: Record<string, Uint8Array>) => delete files["002 tulip/0001.jpg"],
      /is damaged/,
    ],
    [
      "with something else for a picture",
      (_: unknown, files: Record<string, Uint8Array>) => {
        files["002 tulip/0001.jpg"] = strToU8("<svg xmlns='http://www.w3.org/2000/svg'/>");
      },
      /is damaged/,
    ],
    [
      "with a large picture",
      (_: unknown, files: Record<string, Uint8Array>) => {
        files["002 tulip/0001.jpg"] = new Uint8Array(jpeg(21));
      },
      /is damaged/,
    ],
    [
      "with features that do not fit",
      (_: unknown, files: Record<string, Uint8Array>) => {
        files["features/1.f32"] = new Uint8Array(10);
      },
      /is damaged/,
    ],
  ])("%s is refused as a whole", async (_, change, said) => {
    await expect(readArchive(signal, changed(change))).rejects.toThrow(said);
  });

  it("is refused where bytes of a picture have changed, with a word of what to do", async () => {
    const bytes = written();
    const picture = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xd8);
    bytes.fill(7, picture + 40, picture + 60);
    await expect(readArchive(signal, fileOf(bytes))).rejects.toThrow(
      "mine.zip was damaged after it was saved: what is in it has changed. Nothing was added. Copy or download the file again.",
    );
  });

  it("is refused where it would be far larger in memory, however small it is", async () => {
    const seen = { network: NETWORK, file: "zeros", contents: ["a"] };
    const bomb = changed((list, files) => {
      files.zeros = new Uint8Array(32 << 20);
      list.features = Array.from({ length: 9 }, () => seen);
    });
    await expect(readArchive(signal, bomb)).rejects.toThrow(/is damaged/);
  });

  it("is refused where it is cut off, is none, or is too large", async () => {
    const bytes = written();
    await expect(readArchive(signal, fileOf(bytes.slice(0, bytes.length / 2)))).rejects.toThrow(/is damaged/);
    await expect(readArchive(signal, fileOf(strToU8("no archive") as Uint8Array<ArrayBuffer>))).rejects.toThrow(
      /is damaged/,
    );
    const large = { name: "large.zip", size: 2 ** 31 } as File;
    await expect(readArchive(signal, large)).rejects.toThrow(/too large/);
  });
});
