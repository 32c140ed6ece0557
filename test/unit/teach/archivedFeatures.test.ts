import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { changed, fileOf, readArchive, written } from "./smallArchive";

describe("a file of categories is taken without what a network knows of the pictures, and says so,", () => {
  const bytesOf = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);
  const withFeatures = (features: Uint8Array) =>
    changed((_, files) => {
      files[".features/1.f32"] = features;
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
    const [name, start] = [strToU8(".features/1.f32"), ".features/1.f32".length];
    const at = bytes.findIndex((_, i) => name.every((byte, j) => bytes[i + j] === byte) && bytes[i - 30] === 0x50);
    bytes[at + start] = 9;
    expect(await readArchive(fileOf(bytes))).toMatchObject(taken);
  });
});
