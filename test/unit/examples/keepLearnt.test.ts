/** What was learnt is kept as two models and a report, or not at all. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepLearnt, type ToKeep } from "../../../src/examples/learnt/keepLearnt";
import { listFolders, StorageFull } from "../../../src/models/storage";
import { fakeNavigator } from "../../make/opfs";

const world = vi.hoisted(() => ({ before: undefined as unknown, kept: [] as unknown[] }));
vi.mock("../../../src/examples/report", () => ({
  readReport: async () => world.before,
  keepReport: async (report: unknown) => void world.kept.push(report),
  lessonKey: async () => "key",
}));

const model = (byte: number) => ({ file: Uint8Array.of(byte), known: [], inputSize: 224, classes: 2 });
const learnt = {
  base: { id: "base", sha256: "a" },
  taught: { categories: [{ id: "c", name: "x", made: 1 }], examples: [] },
  titles: { alone: "Mine", both: "All" },
  alone: model(1),
  both: model(2),
} as unknown as ToKeep;

/** Makes the folder of the model that is kept as the second one impossible. */
async function fillAfterTheFirst() {
  const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models", { create: true });
  const { getDirectoryHandle } = models;
  const made = new Set<string>();
  vi.spyOn(models, "getDirectoryHandle").mockImplementation(async (name, options) => {
    if (options?.create && made.add(name).size > 1) throw new DOMException("The disk is full.", "QuotaExceededError");
    return getDirectoryHandle(name, options);
  });
}

beforeEach(() => {
  vi.stubGlobal("navigator", fakeNavigator());
  Object.assign(world, { before: undefined, kept: [] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("keeps both models, and names those of before", async () => {
  world.before = { model: "own-1", both: "own-2", categories: [], estimate: {} };
  const replaced = await keepLearnt(learnt);
  const [report] = world.kept as { model: string; both: string }[];
  expect((await listFolders()).sort()).toEqual([report?.model, report?.both].sort());
  expect(replaced).toEqual([
    { before: "own-1", now: report?.model },
    { before: "own-2", now: report?.both },
  ]);
});

it("keeps neither where there is room for one alone", async () => {
  await fillAfterTheFirst();
  await expect(keepLearnt(learnt)).rejects.toThrow(StorageFull);
  expect(await listFolders()).toEqual([]);
  expect(world.kept).toEqual([]);
});

it("leaves the one that is in use where the same was learnt again", async () => {
  await keepLearnt({ ...learnt, both: undefined });
  const [model] = await listFolders();
  world.before = { model, categories: [], estimate: {} };
  await fillAfterTheFirst();
  await expect(keepLearnt(learnt)).rejects.toThrow(StorageFull);
  expect(await listFolders()).toEqual([model]);
});
