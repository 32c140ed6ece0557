import { expect, it } from "vitest";
import { expectedMinutes } from "../../../../src/options/speed/expectedMinutes";
import { because } from "../../../../src/words/reason";
import { row } from "../models/rows";

const LARGE = { bytes: 3_600_000 };
const problem = { problem: because("gpu_none") };

it("is a minute at least, and grows with the models and with what they take", () => {
  const quick = row("quick", { bytes: 100_000, inputSize: 64 });
  expect(expectedMinutes([quick], [quick])).toBe(1);
  const rows = [row("a", LARGE), row("b", LARGE), row("c", LARGE), row("d", LARGE)];
  const usual = expectedMinutes(rows, rows);
  expect(usual).toBeGreaterThan(1);
  const slow = rows.map((one) => ({ ...one, speeds: { litert: { milliseconds: 50 } } }));
  expect(expectedMinutes(slow, slow)).toBeGreaterThan(usual);
});

it("goes by what was measured before, also that an engine cannot run the model", () => {
  const speeds = { webgpu: problem, litert: { milliseconds: 300 }, wasm: problem, cpu: { milliseconds: 30_000 } };
  const rows = [row("slow", { ...LARGE, speeds })];
  // 15 pictures of half a minute.
  expect(expectedMinutes(rows, rows)).toBeGreaterThanOrEqual(7);
  const failing = [row("slow", { ...LARGE, speeds: { ...speeds, cpu: problem } })];
  expect(expectedMinutes(failing, failing)).toBe(1);
});
