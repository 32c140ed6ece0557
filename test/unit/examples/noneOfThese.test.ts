/** Pictures that show none of the categories have a place of their own, which is there without being made. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { addCategory, listCategories, removeCategory } from "../../../src/examples/categories";
import { addExample, readExamples } from "../../../src/examples/examples";
import { importExamples } from "../../../src/examples/importExamples";
import { toLesson } from "../../../src/examples/learnt/toLesson";
import { NONE_ID, withNone } from "../../../src/examples/noneOfThese";

vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => false }));

const picture = new ArrayBuffer(10);
const placesKept = async () =>
  Object.fromEntries((await readExamples()).examples.map(({ content, category }) => [content, category]));

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => vi.unstubAllGlobals();
});

it("get pictures, and give them to a category, without being one", async () => {
  const { id } = await addCategory("rose");
  await addExample({ content: "a", category: NONE_ID, picture });
  await addExample({ content: "b", category: id, picture });
  await addExample({ content: "b", category: NONE_ID, picture });
  expect(await placesKept()).toEqual({ a: NONE_ID, b: NONE_ID });
  await addExample({ content: "a", category: id, picture });
  expect(await placesKept()).toEqual({ a: id, b: NONE_ID });
  expect(await listCategories()).toMatchObject([{ name: "rose" }]);
  await removeCategory(id);
  expect(await placesKept()).toEqual({ b: NONE_ID });
});

it("are in a lesson as what shows none of its categories", async () => {
  const { id } = await addCategory("rose");
  await addExample({ content: "a", category: NONE_ID, picture });
  await addExample({ content: "b", category: id, picture });
  expect(toLesson(await readExamples())).toEqual({
    categories: ["rose"],
    examples: [
      { category: -1, name: "None of these 1", content: "a" },
      { category: 0, name: "rose 2", content: "b" },
    ],
  });
});

it("come from a file, and stay where they are", async () => {
  const { id } = await addCategory("rose");
  await addExample({ content: "a", category: id, picture });
  const none = { name: undefined, examples: ["a", "b"].map((content) => ({ content, picture })) };
  const rose = { name: "rose", examples: [{ content: "b", picture }] };
  expect(await importExamples({ categories: [none], features: [] })).toEqual({ added: 1, elsewhere: 1 });
  expect(await importExamples({ categories: [rose], features: [] })).toEqual({ added: 0, elsewhere: 1 });
  expect(await placesKept()).toEqual({ a: id, b: NONE_ID });
  expect(await listCategories()).toHaveLength(1);
});

it("are offered only beside categories", () => {
  expect(withNone([])).toEqual([]);
  expect(withNone([{ id: "r", name: "rose", made: 1 }]).map(({ name }) => name)).toEqual(["rose", "None of these"]);
});
