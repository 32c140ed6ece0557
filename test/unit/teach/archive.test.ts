import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readArchive as readWith } from "../../../src/teach/file/readArchive";
import { writeArchive } from "../../../src/teach/file/writeArchive";
import { mosaicJpeg } from "../../make/jpeg";

const { signal } = new AbortController();
/** On a computer that has models with this network, or has none. */
const readArchive = (file: File, length?: number) => readWith(signal, file, async () => length);
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
  values: Float32Array.of(i, 1, 2, 3).buffer,
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
    const { categories, features, incomplete } = await readArchive(fileOf(written()), 4);
    expect(incomplete).toBe(false);
    expect(categories.map(({ name, examples }) => [name, examples.map(({ content }) => content)])).toEqual([
      ["rose/red", ["b", "a"]],
      ["tulip", ["c"]],
    ]);
    expect(categories[0]?.examples[0]?.picture).toEqual(jpeg());
    expect(features).toEqual([
      {
        network: NETWORK,
        seen: [
          { content: "a", features: Float32Array.of(0, 1, 2, 3) },
          { content: "c", features: Float32Array.of(1, 1, 2, 3) },
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
      "that lacks what a network knows",
      (_: unknown, files: Record<string, Uint8Array>) => delete files["features/1.f32"],
      /is damaged/,
    ],
  ])("%s is refused as a whole", async (_, change, said) => {
    await expect(readArchive(changed(change))).rejects.toThrow(said);
  });

  describe("is taken without what a network knows of the pictures, and says so,", () => {
    const bytesOf = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);
    const withFeatures = (features: Uint8Array) =>
      changed((_, files) => {
        files["features/1.f32"] = features;
      });
    const taken = { categories: [{ name: "rose/red" }, { name: "tulip" }], features: [], incomplete: true };

    it.each([
      ["is no list of numbers", new Uint8Array(10)],
      ["is empty", new Uint8Array()],
      ["is one number a picture", bytesOf(1, 2)],
      ["has parts of a number for each", bytesOf(1, 2, 3)],
      ["is no number", bytesOf(1, 2, 3, Number.NaN)],
      ["is without end", bytesOf(1, 2, Number.NEGATIVE_INFINITY, 4)],
    ])("where that %s", async (_, features) => {
      expect(await readArchive(withFeatures(features))).toMatchObject(taken);
    });

    it("where that is half of what the network has, or twice as much", async () => {
      expect(await readArchive(withFeatures(bytesOf(1, 2, 3, 4)))).toMatchObject({ incomplete: false });
      expect(await readArchive(withFeatures(bytesOf(1, 2, 3, 4)), 4)).toMatchObject(taken);
      expect(await readArchive(fileOf(written()), 2)).toMatchObject(taken);
    });

    it("where bytes of it have changed", async () => {
      const bytes = written();
      const [name, start] = [strToU8("features/1.f32"), "features/1.f32".length];
      const at = bytes.findIndex((_, i) => name.every((byte, j) => bytes[i + j] === byte) && bytes[i - 30] === 0x50);
      bytes[at + start] = 9;
      expect(await readArchive(fileOf(bytes))).toMatchObject(taken);
    });
  });

  it("is refused where bytes of a picture have changed, with a word of what to do", async () => {
    const bytes = written();
    const picture = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xd8);
    bytes.fill(7, picture + 40, picture + 60);
    await expect(readArchive(fileOf(bytes))).rejects.toThrow(
      "mine.zip was damaged after it was saved: what is in it has changed. Nothing was added. Copy or download the file again.",
    );
  });

  it("is refused where it would be far larger in memory, however small it is", async () => {
    const seen = { network: NETWORK, file: "zeros", contents: ["a"] };
    const bomb = changed((list, files) => {
      files.zeros = new Uint8Array(32 << 20);
      list.features = Array.from({ length: 9 }, () => seen);
    });
    await expect(readArchive(bomb)).rejects.toThrow(/is damaged/);
  });

  it("is refused where it is cut off, is none, or is too large", async () => {
    const bytes = written();
    await expect(readArchive(fileOf(bytes.slice(0, bytes.length / 2)))).rejects.toThrow(/is damaged/);
    await expect(readArchive(fileOf(strToU8("no archive") as Uint8Array<ArrayBuffer>))).rejects.toThrow(/is damaged/);
    const large = { name: "large.zip", size: 2 ** 31 } as File;
    await expect(readArchive(large)).rejects.toThrow(/too large/);
  });
});
