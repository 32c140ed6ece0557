import { expect, it } from "vitest";
import { speedInWords } from "../../../../src/options/models/figures";
import { because } from "../../../../src/words/reason";

const problem = { problem: because("gpu_none") };

it("an engine that was not tried yet may still run the model", () => {
  expect(speedInWords({})).toBe("not measured yet");
  expect(speedInWords({ webgpu: problem })).toBe("not measured yet");
  expect(speedInWords({ webgpu: problem, litert: problem, wasm: problem })).toBe("not measured yet");
  expect(speedInWords({ webgpu: problem, litert: problem, wasm: problem, cpu: problem })).toBe("no engine can run it");
  expect(speedInWords({ webgpu: problem, litert: { milliseconds: 24 } })).toBe("24 ms");
});
