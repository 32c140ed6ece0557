/** The menu of the toolbar button follows which models are here and which is in use. */
import { beforeEach, expect, it, vi } from "vitest";
import { chooseFromMenu, renewModelMenu } from "../../../src/background/menus/modelMenu";
import type { ModelEntry } from "../../../src/models/entry";
import { DEFAULTS } from "../../../src/settings/schema";

interface Item {
  readonly id: string;
  readonly title: string;
  readonly parentId?: string;
  readonly checked?: boolean;
}
const state = vi.hoisted(() => ({
  items: [] as Item[],
  usable: [] as unknown[],
  isPrivate: false,
  changed: [] as unknown[],
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
        const others = state.items.filter((item) => item.id !== id && item.parentId !== id);
        if (others.length === state.items.length) throw new Error("There is no such menu.");
        state.items = others;
      },
    },
  },
}));
vi.mock("../../../src/models/listUsable", () => ({ listUsable: async () => state.usable }));
vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => state.isPrivate }));
vi.mock("../../../src/settings/store", () => ({
  changeSettings: async (change: unknown) => state.changed.push(change),
}));

const model = (id: string, more: Partial<ModelEntry> = {}) =>
  ({ id, title: `Model ${id}`, from: "extension", ...more }) as ModelEntry;
const shown = () => state.items.slice(1).map(({ title, checked }) => (checked ? `(${title})` : title));

beforeEach(() => {
  Object.assign(state, { items: [], usable: [model("a"), model("b & c")], isPrivate: false, changed: [] });
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
  return () => vi.unstubAllGlobals();
});

it("marks the model in use, and the first where the chosen one is gone", async () => {
  await renewModelMenu({ ...DEFAULTS, model: "b & c" });
  expect(shown()).toEqual(["Model a", "(Model b && c)"]);
  await renewModelMenu({ ...DEFAULTS, model: "gone" });
  expect(shown()).toEqual(["(Model a)", "Model b && c"]);
});

it("leaves the stand-in out beside a real model, unless it is in use", async () => {
  state.usable = [model("a"), model("b"), model("tiny", { standIn: true })];
  await renewModelMenu(DEFAULTS);
  expect(shown()).toEqual(["(Model a)", "Model b"]);
  await renewModelMenu({ ...DEFAULTS, model: "tiny" });
  expect(shown()).toEqual(["Model a", "Model b", "(Model tiny)"]);
});

it("is not there where there is no choice, nor in a private window", async () => {
  await renewModelMenu(DEFAULTS);
  state.usable = [model("a")];
  await renewModelMenu(DEFAULTS);
  expect(state.items).toEqual([]);
  Object.assign(state, { isPrivate: true, usable: [model("a"), model("b")] });
  await renewModelMenu(DEFAULTS);
  expect(state.items).toEqual([]);
});

it("uses the model that is chosen, and leaves other menus alone", async () => {
  await renewModelMenu(DEFAULTS);
  expect(await chooseFromMenu(state.items[2]?.id ?? "")).toBe(true);
  expect(state.changed).toEqual([{ model: "b & c" }]);
  expect(await chooseFromMenu("classify-picture")).toBe(false);
});
