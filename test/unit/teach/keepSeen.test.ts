import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { addCategory, removeCategory } from "../../../src/examples/categories";
import { addExamples, readExamples } from "../../../src/examples/examples";
import type { CategoryRef } from "../../../src/examples/taught";
import { MAX_OF_ONE } from "../../../src/learn/limits";
import { keepSeen } from "../../../src/teach/adding/keepSeen";

vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => false }));

const picture = new ArrayBuffer(1);
const base = { sha256: "network" } as never;
const wantedFor = (category: CategoryRef, name: string) => ({ category, picture: new File([], name) });
/** A picture that was looked at: what is in it is said by its content. */
const seen = (category: CategoryRef, content: string) =>
  [wantedFor(category, content), { content, picture, features: Float32Array.of(1) }] as const;
const unread = (category: CategoryRef, name: string) =>
  [wantedFor(category, name), { state: "unreadable", code: "undecodable", detail: "" }] as const;

/** The number of pictures of each category, by its name. */
async function counts(): Promise<Record<string, number>> {
  const { categories, examples } = await readExamples();
  return Object.fromEntries(
    categories.map(({ id, name }) => [name, examples.filter(({ category }) => category === id).length]),
  );
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => vi.unstubAllGlobals();
});

it("makes a category with the first picture that could be read, and none without", async () => {
  const [apples, notes] = [{ name: "apples" }, { name: "notes" }];
  const said = await keepSeen(base, [unread(notes, "a.txt"), seen(apples, "1"), seen(apples, "2")], new Set());
  expect(await counts()).toEqual({ apples: 2 });
  expect(said).toEqual([expect.stringMatching(/^a\.txt was not added\./)]);
});

it("fills a category and passes over the rest of it, once said, and goes on with the others", async () => {
  const full = await addCategory("full");
  const many = Array.from({ length: MAX_OF_ONE - 1 }, (_, i) => ({ content: `${i}`, category: full.id, picture }));
  await addExamples(many);
  const stripes = { name: "stripes" };
  const refused = new Set<CategoryRef>();
  const said = await keepSeen(
    base,
    [seen(full.id, "a"), seen(full.id, "b"), seen(full.id, "c"), seen(stripes, "d")],
    refused,
  );
  expect(await counts()).toEqual({ full: MAX_OF_ONE, stripes: 1 });
  expect(said).toEqual([expect.stringMatching(/^“full” has 1,000 pictures/)]);
  expect(refused).toEqual(new Set([full.id]));
  expect(await keepSeen(base, [seen(full.id, "e"), seen(stripes, "f")], refused)).toEqual([]);
  expect(await counts()).toEqual({ full: MAX_OF_ONE, stripes: 2 });
});

it("goes on where a category was removed meanwhile", async () => {
  const gone = await addCategory("gone");
  await removeCategory(gone.id);
  const said = await keepSeen(base, [seen(gone.id, "a"), seen({ name: "apples" }, "b")], new Set());
  expect(said).toEqual(["That category has been removed."]);
  expect(await counts()).toEqual({ apples: 1 });
});

it("leaves a picture where it is, also in a category that was made just now", async () => {
  const [apples, pears] = [{ name: "apples" }, { name: "pears" }];
  const some = [seen(apples, "a"), seen(apples, "a"), seen(pears, "a"), seen(pears, "b")];
  expect(await keepSeen(base, some, new Set())).toEqual(["a is in “apples” already, and stays there."]);
  expect(await keepSeen(base, [seen(apples, "a"), seen(pears, "a")], new Set())).toHaveLength(1);
  expect(await counts()).toEqual({ apples: 1, pears: 1 });
});
