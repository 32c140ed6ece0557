/** What is written to several stores is there as a whole or not at all, whatever fails, and when. */
import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addCategory } from "../../../src/examples/categories";
import { addExample, readExamples } from "../../../src/examples/examples";
import { keepFeatures, readAllFeatures, readFeatures } from "../../../src/examples/features";
import { importExamples } from "../../../src/examples/importExamples";
import { inTransaction } from "../../../src/examples/inTransaction";
import { MAX_OF_ONE } from "../../../src/learn/limits";
import { StorageFull } from "../../../src/models/storage";

vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => false }));

const picture = new ArrayBuffer(10);
const category = (name: string, ...contents: string[]) => ({
  name,
  examples: contents.map((content) => ({ content, picture })),
});
const FEATURES = ["a", "c", "nobody's"].map((content) => ({ content, features: Float32Array.of(1, 2) }));
const FILE = {
  categories: [category("Rose", "a", "b"), category("tulip", "c", "d")],
  features: [{ network: "network", seen: FEATURES }],
};

/** Everything that is kept: the contents of each category, and of which there are features. */
async function kept() {
  const { categories, examples } = await readExamples();
  const contentsOf = (id: string) =>
    examples
      .filter((one) => one.category === id)
      .map(({ content }) => content)
      .sort();
  return {
    categories: categories.map(({ id, name }) => [name, ...contentsOf(id)]),
    features: (await readAllFeatures()).map(({ content }) => content),
  };
}

beforeEach(async () => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  const rose = await addCategory("rose");
  await addExample({ content: "b", category: rose.id, picture });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
const BEFORE = { categories: [["rose", "b"]], features: [] };

describe("a file of categories", () => {
  it("is added to what is here, each picture once", async () => {
    expect(await importExamples(FILE)).toEqual({ added: 3, elsewhere: 0 });
    const after = {
      categories: [
        ["rose", "a", "b"],
        ["tulip", "c", "d"],
      ],
      features: ["a", "c"],
    };
    expect(await kept()).toEqual(after);
    for (const example of (await readExamples()).examples) {
      expect(Object.keys(example).sort()).toEqual(["added", "category", "content", "picture"]);
    }
    expect(await importExamples(FILE)).toEqual({ added: 0, elsewhere: 0 });
    expect(await kept()).toEqual(after);
  });

  it("leaves what networks know of pictures that are here, and adds what they do not know yet", async () => {
    const seen = (...values: number[]) => [{ content: "b", features: Float32Array.from(values) }];
    await keepFeatures("network", seen(5, 6));
    const again = { network: "another", seen: seen(9, 9) };
    const features = [{ network: "network", seen: seen(7, 8) }, { network: "another", seen: seen(3, 4) }, again];
    await importExamples({ categories: [category("rose", "b")], features });
    expect(await readFeatures("network", ["b"], 2)).toEqual([Float32Array.of(5, 6)]);
    expect(await readFeatures("another", ["b"], 2)).toEqual([Float32Array.of(3, 4)]);
  });

  it("leaves pictures in the categories that they are in, and says how many", async () => {
    const file = { categories: [category("tulip", "a", "b"), category("ROSE", "a", "c")], features: [] };
    expect(await importExamples(file)).toEqual({ added: 2, elsewhere: 2 });
    const { categories } = await kept();
    expect(categories).toEqual([
      ["rose", "b", "c"],
      ["tulip", "a"],
    ]);
  });

  it("with a category too full, or without a name, is not added at all", async () => {
    const many = Array.from({ length: MAX_OF_ONE + 1 }, (_, i) => `many ${i}`);
    const full = { ...FILE, categories: [...FILE.categories, category("daisy", ...many)] };
    await expect(importExamples(full)).rejects.toThrow(/cannot have more/);
    const nameless = { ...FILE, categories: [...FILE.categories, category(" , ", "e")] };
    await expect(importExamples(nameless)).rejects.toThrow(/needs a name/);
    expect(await kept()).toEqual(BEFORE);
  });

  it.each([1, 2, 3, 4, 5])("is not added at all where the storage fails at write %i", async (failing) => {
    let writes = 0;
    for (const method of ["add", "put"] as const) {
      const write = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
        if (++writes === failing) throw new DOMException("Internal error", "UnknownError");
        return write.apply(this, args);
      });
    }
    await expect(importExamples(FILE)).rejects.toThrow("Internal error");
    expect(writes).toBe(failing);
    vi.restoreAllMocks();
    expect(await kept()).toEqual(BEFORE);
  });

  it("is not added at all, and says so, where there is no room once all of it is written", async () => {
    const write = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = write.apply(this, args);
      const { transaction } = request as unknown as { transaction: { _abort(name: string): void } };
      if (++writes === 2) request.addEventListener("success", () => transaction._abort("QuotaExceededError"));
      return request;
    });
    await expect(importExamples(FILE)).rejects.toBeInstanceOf(StorageFull);
    vi.restoreAllMocks();
    expect(await kept()).toEqual(BEFORE);
  });
});

it("what takes too long is not written later", async () => {
  const late = inTransaction(
    ["categories"],
    async (all) => {
      const store = all.objectStore("categories");
      await store.add({ id: "late", name: "late", made: 1 });
      for (;;) await store.count();
    },
    50,
  );
  await expect(late).rejects.toThrow(/storage is not responding/);
  await expect.poll(kept).toEqual(BEFORE);
});
