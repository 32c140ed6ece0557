import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, it, vi } from "vitest";
import english from "../../../../_locales/en/messages.json";

const folder = mkdtempSync(`${tmpdir()}/catalogues-`);
vi.mock("../../../../scripts/paths", async (original) => ({ ...(await original<object>()), CACHE: folder }));
const { catalogueAlias } = await import("../../../../scripts/build/catalogueAlias");
afterAll(() => rmSync(folder, { recursive: true }));

it("takes the catalogues' imports to copies with every sentence and no note for translators", () => {
  const { find, replacement } = catalogueAlias();
  const path = "../../_locales/en/messages.json".replace(find, replacement);
  const copy = JSON.parse(readFileSync(path, "utf8"));
  const sentences = Object.entries(english).map(([key, { message }]) => [key, { message }]);
  expect(copy).toEqual(Object.fromEntries(sentences));
  expect(Object.values<object>(english).some((entry) => "description" in entry)).toBe(true);
});
