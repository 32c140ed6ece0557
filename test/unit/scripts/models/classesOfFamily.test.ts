/** The classes of a family, for what `classify --json` prints. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, it } from "vitest";
import { classesOfFamily } from "../../../../scripts/models/classesOfFamily";
import { ROOT } from "../../../../scripts/paths";
import { RULE_FILE } from "../../../../src/models/stored/readRule";
import { toFeatures } from "../../../../src/tflite/head/toFeatures";
import { withHeadBeside } from "../../../../src/tflite/head/withHeadBeside";
import { readTflite } from "../../../../src/tflite/readTflite";
import { elements } from "../../../../src/tflite/tensor";
import { writeClassifier } from "../../../../src/tflite/writeClassifier";

const FAMILIES = "label-lens-families";
const folder = mkdtempSync(`${tmpdir()}/label-lens-families-`);
afterAll(() => rmSync(folder, { recursive: true }));

it("are those of the model itself, also where the user's own are beside them in a file", async () => {
  const graph = readTflite(
    new Uint8Array(readFileSync(`${ROOT}models/${FAMILIES}/${FAMILIES}.tflite`)),
    "families.tflite",
  );
  const labels = ["cup", "background"];
  const width = elements(toFeatures(graph).output.shape);
  const head = { labels, weights: new Float32Array(labels.length * width), bias: new Float32Array(labels.length) };
  const rule = JSON.stringify({ confident: 0.9, recognised: 0.2, own: { labels: labels.length, confident: 0.6 } });
  const file = `${folder}/both.tflite`;
  writeFileSync(file, writeClassifier(withHeadBeside(graph, head), "Both", { [RULE_FILE]: rule }));
  const animals = await classesOfFamily(undefined)(FAMILIES, "animal");
  expect(animals.length).toBeGreaterThan(1);
  expect(await classesOfFamily(file)("own-abc", "animal")).toEqual(animals);
  expect(await classesOfFamily(file)("own-abc", "cup")).toEqual([]);
});
