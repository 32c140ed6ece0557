/** The menu on pictures lists the user's categories, and takes pictures for them. */
import { beforeEach, expect, it, vi } from "vitest";
import { renewTeachMenu, teachFromMenu } from "../../../src/background/menus/teachMenu";

interface Item {
  readonly id: string;
  readonly title?: string;
  readonly parentId?: string;
}
interface Category {
  readonly id: string;
  readonly name: string;
}
const state = vi.hoisted(() => ({
  items: [] as Item[],
  categories: [] as Category[],
  isPrivate: false,
  collected: [] as string[],
  opened: [] as unknown[],
  named: [] as string[],
  said: [] as string[],
  fails: false,
}));
vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: { lastError: undefined },
    contextMenus: {
      create: (item: Item, done: () => void) => {
        state.items.push(item);
        done();
      },
      remove: async (id: string) => {
        state.items = state.items.filter((item) => item.id !== id && item.parentId !== id);
      },
    },
  },
}));
vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => state.isPrivate }));
vi.mock("../../../src/settings/store", () => ({ readSettings: async () => ({ language: "en" }) }));
vi.mock("../../../src/examples/categories", () => ({
  listCategories: async () => state.categories,
  addCategory: async (name: string) => {
    const added = { id: `id of ${name}`, name };
    state.categories.push(added);
    return added;
  },
  removeCategory: async (id: string) => {
    state.categories = state.categories.filter((category) => category.id !== id);
  },
}));
vi.mock("../../../src/background/teach/collectClicked", () => ({
  collectClicked: async (_: unknown, __: unknown, { name }: Category) => {
    if (state.fails) throw new Error("It is gone.");
    state.collected.push(name);
    return { tab: 1, frame: 0, address: name };
  },
}));
vi.mock("../../../src/background/teach/openTeaching", () => ({
  openTeaching: async (problem: unknown) => state.opened.push(problem),
  openNaming: async (category: string) => state.named.push(category),
}));
vi.mock("../../../src/background/teach/sayTaught", () => ({
  rememberUnnamed: async (category: string, { address }: { address: string }) =>
    state.said.push(`${category}: ${address}`),
  sayTaught: async ({ address }: { address: string }, name: string) => state.said.push(`${address}: ${name}`),
}));

const titles = () => state.items.flatMap(({ title }) => title ?? []);
const click = (menuItemId: string) => teachFromMenu({ menuItemId } as never);

beforeEach(() => {
  const categories = [
    { id: "1", name: "rose & thorn" },
    { id: "2", name: "tulip" },
  ];
  Object.assign(state, {
    items: [],
    categories,
    isPrivate: false,
    collected: [],
    opened: [],
    named: [],
    said: [],
    fails: false,
  });
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
  return () => vi.unstubAllGlobals();
});

it("lists the categories, and is renewed", async () => {
  await renewTeachMenu();
  await renewTeachMenu();
  expect(titles()).toEqual(["Teach: this is …", "rose && thorn", "tulip", "None of these", "New category…"]);
});

it("is one item without a category, which makes one, and is not there in a private window", async () => {
  state.isPrivate = true;
  await renewTeachMenu();
  expect(titles()).toEqual([]);
  Object.assign(state, { isPrivate: false, categories: [] });
  await renewTeachMenu();
  expect(titles()).toEqual(["Teach: this is …"]);
  expect(await click(state.items[0]?.id ?? "")).toBe(true);
  expect(state.named).toEqual(["id of New category"]);
});

it("takes the picture for the category of its item, and nothing for other items", async () => {
  expect(await click("teach 2")).toBe(true);
  expect(state.collected).toEqual(["tulip"]);
  expect(state.said).toEqual(["tulip: tulip"]);
  expect(await click("teach none")).toBe(true);
  expect(state.collected).toEqual(["tulip", "None of these"]);
  expect(await click("classify-picture")).toBe(false);
});

it("has a new category named, under a name that is free", async () => {
  state.categories.push({ id: "3", name: "New category" });
  await click("teach ");
  expect(state.collected).toEqual(["New category 2"]);
  expect(state.named).toEqual(["id of New category 2"]);
  expect(state.said).toEqual(["id of New category 2: New category 2"]);
  expect(titles()).toContain("New category 2");
});

it("says that a category is gone that the menu still had, and has it no longer", async () => {
  await renewTeachMenu();
  state.categories = state.categories.filter(({ id }) => id !== "1");
  expect(await click("teach 1")).toBe(true);
  expect(state.opened).toEqual([{ key: "teach_category_gone", args: [] }]);
  expect(state.collected).toEqual([]);
  expect(titles()).not.toContain("rose && thorn");
});

it("says what failed, and leaves no empty category behind", async () => {
  state.fails = true;
  await click("teach ");
  expect(state.categories).toHaveLength(2);
  expect(state.opened).toEqual([{ key: "failed_with", args: ["It is gone."] }]);
});
