import { strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { changed, fileOf, jpeg, NETWORK, readArchive, withNone, written } from "./smallArchive";

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
      ".features/1.f32",
      "001 rose_red/0001.jpg",
      "001 rose_red/0002.jpg",
      "002 tulip/0001.jpg",
      "categories.json",
    ]);
    expect(written()).toEqual(written());
  });

  it("has the pictures that show none of them where the command looks for them, and gives them back", async () => {
    expect(Object.keys(unzipSync(withNone()))).toContain("_strangers/0001.jpg");
    const { categories } = await readArchive(fileOf(withNone()), 4);
    expect(categories.map(({ name, examples }) => [name, examples.length])).toEqual([
      ["rose/red", 2],
      ["tulip", 1],
      [undefined, 1],
    ]);
  });

  it("is read as earlier versions wrote it", async () => {
    const before = changed((list, files) => {
      files["features/1.f32"] = files[".features/1.f32"] as Uint8Array;
      delete files[".features/1.f32"];
      list.features = (list.features as object[]).map((one) => ({ ...one, file: "features/1.f32" }));
      delete list.none;
    });
    expect(await readArchive(before, 4)).toEqual(await readArchive(fileOf(written()), 4));
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
      (_: unknown, files: Record<string, Uint8Array>) => delete files[".features/1.f32"],
      /is damaged/,
    ],
  ])("%s is refused as a whole", async (_, change, said) => {
    await expect(readArchive(changed(change))).rejects.toThrow(said);
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
