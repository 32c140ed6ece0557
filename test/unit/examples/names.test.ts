/** A category's name can be seen, and told from others. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addCategory, listCategories, namedSo, renameCategory } from "../../../src/examples/categories";

vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => false }));

const names = async () => (await listCategories()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe("a category", () => {
  it("has a name that no other has, without what would cut it short", async () => {
    await addCategory("  roses,\n red ");
    expect(await names()).toEqual(["roses red"]);
    await expect(addCategory("ROSES red")).rejects.toThrow(/are the same name/);
    await expect(addCategory(" , ")).rejects.toThrow(/needs a name/);
    await expect(addCategory("Background")).rejects.toThrow(/cannot be called/);
  });

  it("is renamed, also to its own name in capitals, but not to another's", async () => {
    const { id } = await addCategory("rose");
    await addCategory("tulip");
    await renameCategory(id, "ROSE");
    expect(await names()).toEqual(["ROSE", "tulip"]);
    await expect(renameCategory(id, "Tulip")).rejects.toThrow(/are the same name/);
  });

  it.each(["\u200b", "\u3164", "\u200d", "\ufe0f", "\u2800 ", "\u0301", "\u00ad,\u2060"])(
    "has a name that is seen, unlike %j",
    async (name) => {
      await expect(addCategory(name)).rejects.toThrow(/needs a name/);
    },
  );

  it("has no name that looks like another's, and none with what is not seen", async () => {
    await addCategory("x\u200by");
    expect(await names()).toEqual(["xy"]);
    for (const like of ["xy\u00ad", "x\u200dy", "\u2066xy", "X\ufe0fY"]) {
      await expect(addCategory(like)).rejects.toThrow(/are the same name/);
      expect(namedSo(like, await listCategories())?.name).toBe("xy");
    }
  });

  it("keeps what its script or its emoji needs", async () => {
    const needed = ["می\u200cخواهم", "क्\u200dष", "👩\u200d🌾", "❤\ufe0f"];
    for (const name of needed) await addCategory(name);
    expect(await names()).toEqual(needed);
  });

  it("is renamed to a tidy name, which is told", async () => {
    const { id } = await addCategory("rose");
    expect(await renameCategory(id, " red,\u200b rose ")).toBe("red rose");
    expect(await names()).toEqual(["red rose"]);
  });
});
