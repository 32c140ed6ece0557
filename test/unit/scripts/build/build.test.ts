import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeEach, expect, it, vi } from "vitest";

const folder = mkdtempSync(`${tmpdir()}/build-`);
/** Weights that are available. */
const weights = new Map<string, string>();
/** Number of models that each build carried. */
const built: number[] = [];
/** The build ends before it is done. */
let interrupted = false;

vi.mock("../../../../scripts/paths", async (original) => ({
  ...(await original<object>()),
  CACHE: `${folder}/cache`,
  DIST: `${folder}/dist`,
}));
vi.mock("../../../../scripts/models/weights", () => ({
  getCarriedWeights: async () => {
    // As a download does, this leaves a file.
    for (const path of weights.values()) writeFileSync(path, path);
    return weights;
  },
}));
vi.mock("vite", () => ({
  build: async () => {
    if (interrupted) throw new Error("It was interrupted.");
    built.push(weights.size);
    mkdirSync(`${folder}/dist`, { recursive: true });
    writeFileSync(`${folder}/dist/manifest.json`, "{}");
  },
}));
vi.mock("../../../../vite.config", () => ({ default: { plugins: [] } }));
const { buildExtension } = await import("../../../../scripts/build");

beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it("is built once, and again when weights become available", async () => {
  for (let i = 0; i < 2; i++) await buildExtension();
  expect(built).toEqual([0]);
  weights.set("m", `${folder}/m.tflite`);
  for (let i = 0; i < 3; i++) await buildExtension();
  expect(built).toEqual([0, 1]);
});

it("is built again where another build was put there, or one was interrupted", async () => {
  built.length = 0;
  await buildExtension();
  writeFileSync(`${folder}/dist/manifest.json`, "{ }");
  for (let i = 0; i < 2; i++) await buildExtension();
  expect(built).toHaveLength(1);
  const there = weights.get("m") ?? "";
  weights.clear();
  interrupted = true;
  await expect(buildExtension()).rejects.toThrow("interrupted");
  interrupted = false;
  weights.set("m", there);
  await buildExtension();
  expect(built).toHaveLength(2);
});
