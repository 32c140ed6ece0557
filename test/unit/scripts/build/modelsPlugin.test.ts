import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, it, vi } from "vitest";
import { type ModelEntry, UNFITTED_RULE } from "../../../../src/models/entry";

/** A model's folder before `npm run fit` has written its rule. */
const folder = mkdtempSync(`${tmpdir()}/model-`);
writeFileSync(`${folder}/answers.json`, "[]");
vi.mock("../../../../scripts/models/readModels", async (original) => ({
  ...(await original<object>()),
  readModels: () => [
    { id: "new", folder, file: "new.tflite", sha256: "a", bytes: 1, address: "https://models.example/new.tflite" },
    { id: "same", folder, file: "same.tflite", labels: { of: "new" } },
    { id: "listed", folder, file: "listed.tflite", labels: { file: "list.txt", sha256: "b", bytes: 2 } },
  ],
}));
const { modelsPlugin } = await import("../../../../scripts/build/modelsPlugin");
afterAll(() => rmSync(folder, { recursive: true }));

function catalogue(carried = new Map<string, string>()): readonly ModelEntry[] {
  const files = new Map<string, string>();
  const context = {
    emitFile: ({ fileName, source }: Record<string, unknown>) => files.set(String(fileName), String(source)),
  };
  (modelsPlugin(carried).generateBundle as () => void).call(context);
  return JSON.parse(files.get("models/catalogue.json") ?? "[]");
}
const builtRule = () => catalogue()[0]?.verdict;

it("says in which file the labels of a model are that carries none", () => {
  const [other, same, listed] = catalogue();
  const { id, file, sha256, bytes, address } = other ?? {};
  expect(same?.labels).toEqual({ id, file, sha256, bytes, address, from: "address" });
  expect(listed?.labels).toEqual({ id: "listed", file: "list.txt", sha256: "b", bytes: 2, from: "address" });
  expect([other, same, listed].map((entry) => entry?.labelsSha256)).toEqual([undefined, "a", "b"]);
  const [, carried] = catalogue(new Map([["new", `${folder}/answers.json`]]));
  expect(carried?.labels?.from).toBe("extension");
});

it("gives a model the cautious rule until its own has been fitted", () => {
  expect(builtRule()).toEqual(UNFITTED_RULE);
  const rule = { confident: 0.7, recognised: 0.2 };
  writeFileSync(`${folder}/verdict.json`, JSON.stringify({ rule }));
  expect(builtRule()).toEqual(rule);
});
