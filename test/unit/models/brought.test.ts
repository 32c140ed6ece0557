/** Models that the user brought, as this and earlier versions keep them. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { listModels } from "../../../src/models/catalogue";
import { UNFITTED_RULE } from "../../../src/models/entry";
import { keepBrought } from "../../../src/models/keepBrought";
import { loadFiles } from "../../../src/models/loadFiles";
import { readStored, writeStored } from "../../../src/models/storage";
import { fakeNavigator } from "../../make/opfs";
import { smallClassifier } from "../../make/smallClassifier";
import { uint8 } from "../../make/tensors";
import { makeTflite } from "../../make/tflite";

beforeEach(() => {
  vi.stubGlobal("navigator", fakeNavigator());
  vi.stubGlobal("fetch", async () => new Response("[]"));
});
afterEach(() => vi.unstubAllGlobals());

const known = [{ seed: 1, top: [{ index: 0, probability: 1 }] }];
const facts = { name: "mine.tflite", labels: undefined, inputSize: 8, classes: 3, known, examples: ["cat"] };

/** Keeps a model whose input has such steps. */
function keep(quantization: { scale: number; zeroPoint: number }) {
  const { tensors, ...spec } = smallClassifier();
  const bytes = makeTflite({ ...spec, tensors: { ...tensors, picture: uint8([1, 8, 8, 3], quantization) } });
  return keepBrought({ ...facts, bytes: bytes.slice().buffer });
}

/** Changes what was kept of a model into what an earlier version kept. */
async function asBefore(id: string): Promise<void> {
  const { quantised: _, ...entry } = JSON.parse((await (await readStored(id, "model.json"))?.text()) ?? "");
  await writeStored(id, "model.json", JSON.stringify({ ...entry, verdict: { confident: 0.95, recognised: 0.3 } }));
}

const stored = async () => {
  const [entry] = await listModels();
  if (!entry) throw new Error("No model is kept.");
  return entry;
};

it("have the present rule, whatever was kept: its numbers have changed their meaning", async () => {
  await asBefore((await keep({ scale: 1 / 128, zeroPoint: 128 })).id);
  expect((await stored()).verdict).toEqual(UNFITTED_RULE);
  expect((await loadFiles(await stored())).known).toEqual(known);
});

it("have to be added again where their known answers are those to other inputs", async () => {
  const { id } = await keep({ scale: 0.01, zeroPoint: 123 });
  expect((await loadFiles(await stored())).graph.stored).toBeDefined();
  await asBefore(id);
  await expect(loadFiles(await stored())).rejects.toMatchObject({ reason: { key: "model_of_before" } });
});
