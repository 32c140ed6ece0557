import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, it, vi } from "vitest";
import { type ModelEntry, UNFITTED_RULE } from "../../../../src/models/entry";

/** A model's folder before `npm run fit` has written its rule. */
const folder = mkdtempSync(`${tmpdir()}/model-`);
writeFileSync(`${folder}/answers.json`, "[]");
vi.mock("../../../../scripts/models/readModels", async (original) => ({
  ...(await original<object>()),
  readModels: () => [{ id: "new", folder, file: "new.tflite" }],
}));
const { modelsPlugin } = await import("../../../../scripts/build/modelsPlugin");
afterAll(() => rmSync(folder, { recursive: true }));

function builtRule() {
  const files = new Map<string, string>();
  const context = {
    emitFile: ({ fileName, source }: Record<string, unknown>) => files.set(String(fileName), String(source)),
  };
  (modelsPlugin(new Map()).generateBundle as () => void).call(context);
  const [entry] = JSON.parse(files.get("models/catalogue.json") ?? "[]") as ModelEntry[];
  return entry?.verdict;
}

it("gives a model the cautious rule until its own has been fitted", () => {
  expect(builtRule()).toEqual(UNFITTED_RULE);
  const rule = { confident: 0.7, recognised: 0.2 };
  writeFileSync(`${folder}/verdict.json`, JSON.stringify({ rule }));
  expect(builtRule()).toEqual(rule);
});
