import { Inflate, strToU8, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { unpackZip } from "../../../../src/options/bring/unpackZip";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite } from "../../../make/tflite";

const { signal } = new AbortController();
const MODEL = makeTflite(smallClassifier());
const zipped = (files: Record<string, Uint8Array>) =>
  new File([zipSync(files) as Uint8Array<ArrayBuffer>], "converted_tflite_quantized.zip");

it("takes the model and its labels out of an archive, as Teachable Machine exports them", async () => {
  const archive = zipped({ "model.tflite": MODEL, "labels.txt": strToU8("0 rose\n1 tulip\n"), "__MACOSX/._x": MODEL });
  const { model, labels } = await unpackZip(signal, archive);
  expect(model.name).toBe("converted_tflite_quantized.tflite");
  expect(new Uint8Array(await model.arrayBuffer())).toEqual(new Uint8Array(MODEL));
  expect(await labels?.text()).toBe("0 rose\n1 tulip\n");
});

it("leaves a model as it is, also one with an archive behind it", async () => {
  const file = new File([MODEL.slice()], "mine.tflite");
  const { model, labels } = await unpackZip(signal, file);
  expect(model === file).toBe(true);
  expect(labels).toBeUndefined();
});

it.each([
  ["no model", { "labels.txt": strToU8("rose") }],
  ["two models", { "a.tflite": MODEL, "b.tflite": MODEL }],
])("refuses an archive with %s", async (_, files) => {
  await expect(unpackZip(signal, zipped(files))).rejects.toThrow(/should have one .tflite file/);
});

it("refuses a damaged archive", async () => {
  const whole = zipped({ "model.tflite": MODEL });
  await expect(unpackZip(signal, new File([whole.slice(0, whole.size >> 1)], "half.zip"))).rejects.toThrow(/damaged/);
});

describe("an archive that would be far larger than it is", () => {
  const MB = 1 << 20;
  /** Changes the size that the archive's list claims for its first file. */
  async function claiming(size: number, archive: File): Promise<File> {
    const bytes = new Uint8Array(await archive.arrayBuffer());
    const view = new DataView(bytes.buffer);
    const list = view.getUint32(bytes.length - 6, true);
    view.setUint32(list + 24, size, true);
    return new File([bytes], archive.name);
  }
  const BOMB = zipped({ "model.tflite": new Uint8Array(64 * MB) });

  it("is refused before anything is inflated where it says so", async () => {
    const inflated = vi.spyOn(Inflate.prototype, "push");
    await expect(unpackZip(signal, await claiming(300 * MB, BOMB))).rejects.toThrow(/too large/);
    expect(inflated).not.toHaveBeenCalled();
    inflated.mockRestore();
  });

  it("is refused as soon as it is larger than it says", async () => {
    const inflated = vi.spyOn(Inflate.prototype, "push");
    await expect(unpackZip(signal, await claiming(MB, BOMB))).rejects.toThrow(/damaged/);
    expect(inflated).toHaveBeenCalledOnce();
    inflated.mockRestore();
  });

  it("leaves the thread to others while it is inflated, and ends when nobody wants it", async () => {
    let beats = 0;
    const beat = setInterval(() => beats++, 1);
    const { model } = await unpackZip(signal, BOMB);
    clearInterval(beat);
    expect(model.size).toBe(64 * MB);
    expect(beats).toBeGreaterThan(0);
    const ended = new AbortController();
    const unpacking = unpackZip(ended.signal, BOMB);
    ended.abort(new Error("enough"));
    await expect(unpacking).rejects.toThrow("enough");
  });

  it("has its labels left out where they are too large", async () => {
    const { labels } = await unpackZip(signal, zipped({ "model.tflite": MODEL, "labels.txt": new Uint8Array(5 * MB) }));
    expect(labels).toBeUndefined();
  });

  it("is read up to a bounded number of files", async () => {
    const archive = new Uint8Array(await zipped({ "labels.txt": strToU8("rose") }).arrayBuffer());
    const list = new DataView(archive.buffer).getUint32(archive.length - 6, true);
    const [entry, end] = [archive.slice(list, -22), archive.slice(-22)];
    new DataView(end.buffer).setUint16(10, 65_535, true);
    const many = new File([archive.slice(0, list), ...Array.from({ length: 65_535 }, () => entry), end], "many.zip");
    const decoded = vi.spyOn(TextDecoder.prototype, "decode");
    await expect(unpackZip(signal, many)).rejects.toThrow(/should have one .tflite file/);
    expect(decoded.mock.calls.length).toBeLessThan(1_100);
    decoded.mockRestore();
  });
});
