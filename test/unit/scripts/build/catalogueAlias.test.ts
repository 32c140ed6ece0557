import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, it, vi } from "vitest";
import english from "../../../../_locales/en/messages.json";

const folder = mkdtempSync(`${tmpdir()}/catalogues-`);
vi.mock("../../../../scripts/paths", async (original) => ({ ...(await original<object>()), CACHE: folder }));
const { catalogueAlias } = await import("../../../../scripts/build/catalogueAlias");
const { catalogueModule } = await import("../../../../scripts/build/catalogueModule");
const { keysInPages } = await import("../../../../scripts/build/keysInPages");
afterAll(() => rmSync(folder, { recursive: true }));

/** What a module of a catalogue gives to those that import it. */
const loaded = (module: string): unknown => new Function(module.replace("export default", "return"))();
const sentences = Object.entries(english).map(([key, { message }]) => [key, { message }] as const);

it("takes the catalogues' imports to the sentences for pages", () => {
  const { find, replacement } = catalogueAlias();
  const path = "../../_locales/en/messages.json".replace(find, replacement);
  const copy = loaded(readFileSync(path, "utf8"));
  const isInPages = keysInPages();
  expect(copy).toEqual(Object.fromEntries(sentences.filter(([key]) => isInPages(key))));
  expect(copy).not.toHaveProperty("popup_looking");
});

it("leaves out the notes for translators, and no sentence, where all are wanted", () => {
  expect(loaded(catalogueModule("en"))).toEqual(Object.fromEntries(sentences));
  expect(Object.values<object>(english).some((entry) => "description" in entry)).toBe(true);
});
