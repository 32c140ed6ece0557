import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openStored, readStoredText, StorageFull, writeStored } from "../../../src/models/storage";
import { fakeNavigator } from "../../make/opfs";

const full = () => Promise.reject(new DOMException("It would exceed the storage quota.", "QuotaExceededError"));

beforeEach(() => vi.stubGlobal("navigator", fakeNavigator()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What stands in the way: the folder of all models, that of one, or its file cannot be made. */
it.each([0, 1])("says that there is no room where not even a folder can be made, at depth %i", async (depth) => {
  const top = await navigator.storage.getDirectory();
  const folder = depth === 0 ? top : await top.getDirectoryHandle("models", { create: true });
  vi.spyOn(folder, "getDirectoryHandle").mockImplementation(full);
  await expect(openStored("m", "model.tflite")).rejects.toThrow(StorageFull);
  await expect(writeStored("m", "labels.txt", "dog")).rejects.toThrow(StorageFull);
});

it("a file that is removed while it is read is none, and other faults are none of that", async () => {
  const file = (name: string) => ({ text: () => Promise.reject(new DOMException("gone", name)) });
  const folder = (name: string) => ({ getFileHandle: async () => ({ getFile: async () => file(name) }) });
  const rootOf = (name: string) => ({
    getDirectoryHandle: async () => ({ getDirectoryHandle: async () => folder(name) }),
  });
  const stub = (name: string) => vi.stubGlobal("navigator", { storage: { getDirectory: async () => rootOf(name) } });
  stub("NotFoundError");
  expect(await readStoredText("own-1", "model.json")).toBeUndefined();
  stub("NotReadableError");
  await expect(readStoredText("own-1", "model.json")).rejects.toThrow("gone");
});
