import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { unpackZip } from "../../../../src/options/bring/unpackZip";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite } from "../../../make/tflite";

const MODEL = makeTflite(smallClassifier());
const zipped = (files: Record<string, Uint8Array>) =>
  new File([zipSync(files) as Uint8Array<ArrayBuffer>], "converted_tflite_quantized.zip");

it("takes the model and its labels out of an archive, as Teachable Machine exports them", async () => {
  const archive = zipped({ "model.tflite": MODEL, "labels.txt": strToU8("0 rose\n1 tulip\n"), "__MACOSX/._x": MODEL });
  const { model, labels } = await unpackZip(archive);
  expect(model.name).toBe("converted_tflite_quantized.tflite");
  expect(new Uint8Array(await model.arrayBuffer())).toEqual(new Uint8Array(MODEL));
  expect(await labels?.text()).toBe("0 rose\n1 tulip\n");
});

it("leaves a model as it is, also one with an archive behind it", async () => {
  const file = new File([MODEL.slice()], "mine.tflite");
  const { model, labels } = await unpackZip(file);
  expect(model === file).toBe(true);
  expect(labels).toBeUndefined();
});

it.each([
  ["no model", { "labels.txt": strToU8("rose") }],
  ["two models", { "a.tflite": MODEL, "b.tflite": MODEL }],
])("refuses an archive with %s", async (_, files) => {
  await expect(unpackZip(zipped(files))).rejects.toThrow(/should have one .tflite file/);
});

it("refuses a damaged archive", async () => {
  const whole = zipped({ "model.tflite": MODEL });
  await expect(unpackZip(new File([whole.slice(0, whole.size >> 1)], "half.zip"))).rejects.toThrow(/damaged/);
});
