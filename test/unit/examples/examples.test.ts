import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addCategory, listCategories, removeCategory, renameCategory } from "../../../src/examples/categories";
import { onExamplesChanged } from "../../../src/examples/changed";
import { eraseExamples, measureExamples } from "../../../src/examples/erase";
import { inDatabase } from "../../../src/examples/exampleDatabase";
import { addExample, addExamples, readExamples, removeExample } from "../../../src/examples/examples";
import { keepFeatures, readAllFeatures, readFeatures } from "../../../src/examples/features";
import { lessonKey } from "../../../src/examples/report";
import { MAX_CATEGORIES, MAX_EXAMPLES, MAX_OF_ONE } from "../../../src/learn/limits";

const state = vi.hoisted(() => ({ isPrivate: false }));
vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => state.isPrivate }));

const NETWORK = "network";
const picture = new ArrayBuffer(10);
const names = async () => (await listCategories()).map(({ name }) => name);
const contents = async () => (await readExamples()).examples.map(({ content }) => content).sort();

beforeEach(() => {
  state.isPrivate = false;
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe("a category", () => {
  it("is one of a bounded number", async () => {
    for (let i = 0; i < MAX_CATEGORIES; i++) await addCategory(`category ${i}`);
    await expect(addCategory("one more")).rejects.toThrow(/101 categories/);
  });

  it("goes with its pictures, and with what networks know of them", async () => {
    const [rose, tulip] = [await addCategory("rose"), await addCategory("tulip")];
    await addExamples([
      { content: "a", category: rose.id, picture },
      { content: "b", category: tulip.id, picture },
    ]);
    await keepFeatures(NETWORK, [
      { content: "a", features: Float32Array.of(1, 2) },
      { content: "b", features: Float32Array.of(3, 4) },
    ]);
    await removeCategory(rose.id);
    expect(await names()).toEqual(["tulip"]);
    expect(await contents()).toEqual(["b"]);
    expect((await readAllFeatures()).map(({ content }) => content)).toEqual(["b"]);
  });
});

describe("an example", () => {
  it("is there once, and moves to the category that it is added to", async () => {
    const [rose, tulip] = [await addCategory("rose"), await addCategory("tulip")];
    await addExample({ content: "a", category: rose.id, picture });
    await addExample({ content: "a", category: tulip.id, picture });
    const { examples } = await readExamples();
    expect(examples).toMatchObject([{ content: "a", category: tulip.id }]);
  });

  it("is not added to a category that is gone, or full; then none of several is", async () => {
    const rose = await addCategory("rose");
    await expect(addExample({ content: "a", category: "gone", picture })).rejects.toThrow(/has been removed/);
    const many = Array.from({ length: MAX_OF_ONE }, (_, i) => ({ content: `${i}`, category: rose.id, picture }));
    await addExamples(many);
    await expect(addExample({ content: "one more", category: rose.id, picture })).rejects.toThrow(/cannot have more/);
    // Again is no more.
    await addExample({ content: "0", category: rose.id, picture });
    const tulip = await addCategory("tulip");
    const half = [
      { content: "new", category: tulip.id, picture },
      { content: "lost", category: "gone", picture },
    ];
    await expect(addExamples(half)).rejects.toThrow(/has been removed/);
    expect(await contents()).not.toContain("new");
  });

  it("makes the category that it names, once, and none where there is no room for it", async () => {
    await addExample({ content: "a", category: { name: "Roses,  red" }, picture });
    await addExample({ content: "b", category: { name: "roses red" }, picture });
    expect(await names()).toEqual(["Roses red"]);
    expect((await readExamples()).examples).toHaveLength(2);
    await expect(addExample({ content: "c", category: { name: "background" }, picture })).rejects.toThrow(/cannot be/);
    await inDatabase(async (database) => {
      const { store, done } = database.transaction("examples", "readwrite");
      // Two are there already.
      for (let i = 2; i < MAX_EXAMPLES; i++) {
        void store.put({ content: `${i}`, category: "another", picture, added: i });
      }
      await done;
    });
    const before = await names();
    await expect(addExample({ content: "c", category: { name: "tulip" }, picture })).rejects.toThrow(/5,001 pictures/);
    expect(await names()).toEqual(before);
  });

  it("goes with what networks know of it, which is not kept for one that is gone", async () => {
    const rose = await addCategory("rose");
    await addExample({ content: "a", category: rose.id, picture });
    await keepFeatures(NETWORK, [{ content: "a", features: Float32Array.of(1, 2, 3).subarray(1) }]);
    expect(await readFeatures(NETWORK, ["a", "b"], 2)).toEqual([Float32Array.of(2, 3), undefined]);
    expect(await readFeatures("another", ["a"], 2)).toEqual([undefined]);
    await removeExample("a");
    await keepFeatures(NETWORK, [{ content: "a", features: Float32Array.of(1) }]);
    expect(await readAllFeatures()).toEqual([]);
  });

  it.each([
    ["too few", Float32Array.of(1)],
    ["too many", Float32Array.of(1, 2, 3)],
    ["no numbers", Float32Array.of(1, Number.NaN)],
    ["without end", Float32Array.of(1, Number.POSITIVE_INFINITY)],
  ])("is looked at again where what a network knows of it are %s", async (_, features) => {
    const rose = await addCategory("rose");
    await addExample({ content: "a", category: rose.id, picture });
    await keepFeatures(NETWORK, [{ content: "a", features }]);
    expect(await readFeatures(NETWORK, ["a"], 2)).toEqual([undefined]);
  });
});

it("counts what is kept, and erases it", async () => {
  expect(await measureExamples()).toBe(0);
  expect(await names()).toEqual([]);
  // Who teaches nothing has no database.
  expect(await indexedDB.databases()).toEqual([]);
  const rose = await addCategory("rose");
  await addExample({ content: "a", category: rose.id, picture });
  await keepFeatures(NETWORK, [{ content: "a", features: new Float32Array(100) }]);
  expect(await measureExamples()).toBeGreaterThan(410);
  await eraseExamples();
  expect(await measureExamples()).toBe(0);
  expect(await names()).toEqual([]);
});

it("knows the same lesson again, and another once anything has changed", async () => {
  const [rose, tulip] = [await addCategory("rose"), await addCategory("tulip")];
  await addExample({ content: "a", category: rose.id, picture });
  const before = await lessonKey(await readExamples());
  expect(await lessonKey(await readExamples())).toBe(before);
  await addExample({ content: "a", category: tulip.id, picture });
  const moved = await lessonKey(await readExamples());
  expect(moved).not.toBe(before);
  await renameCategory(tulip.id, "tulips");
  expect(await lessonKey(await readExamples())).not.toBe(moved);
});

it("tells whoever listens, in this part of the extension, too", async () => {
  const ended = new AbortController();
  const changed = new Promise<void>((resolve) => onExamplesChanged(ended.signal, resolve));
  await addCategory("rose");
  await changed;
  ended.abort();
});

it("keeps nothing of a private window", async () => {
  state.isPrivate = true;
  await expect(addCategory("rose")).rejects.toThrow(/private window/);
  expect(await indexedDB.databases()).toEqual([]);
});
