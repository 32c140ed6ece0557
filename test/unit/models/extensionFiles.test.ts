import { afterEach, expect, it, vi } from "vitest";
import { fetchJson } from "../../../src/models/extensionFiles";

const has = (text: string, status = 200) => vi.stubGlobal("fetch", async () => new Response(text, { status }));
afterEach(() => vi.unstubAllGlobals());

it("a file of the extension is read", async () => {
  has('[{"id": "m"}]');
  expect(await fetchJson("/models/catalogue.json")).toEqual([{ id: "m" }]);
});

it.each(["", '[{"id": "m"', "<!doctype html>"])("one that is damaged is named: %j", async (text) => {
  has(text);
  await expect(fetchJson("/models/catalogue.json")).rejects.toThrow(
    "/models/catalogue.json in the extension is damaged",
  );
});

it("one that is missing is named", async () => {
  has("", 404);
  await expect(fetchJson("/models/catalogue.json")).rejects.toThrow("is missing from the extension");
});
