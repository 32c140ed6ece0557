/** Models whose labels are in another file: a label file beside them, or the file of a model with the same classes. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { download } from "../../../src/models/download";
import type { LabelSource, ModelEntry, Origin } from "../../../src/models/entry";
import { storedBytes } from "../../../src/models/listUsable";
import { loadFiles, ModelUnavailable } from "../../../src/models/loadFiles";
import { readStored, removeStored } from "../../../src/models/storage";
import { fakeNavigator } from "../../make/opfs";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";

const { signal } = new AbortController();
const bare = makeTflite({ ...smallClassifier(), files: false });
const other = makeTflite({ ...smallClassifier(), files: { "labels.txt": "hen\nowl\ntit\n" } });
const list = new TextEncoder().encode("0 ant\n1 bee\n2 fly\n");

const facts = (file: string, contents: Uint8Array) => ({
  file,
  sha256: createHash("sha256").update(contents).digest("hex"),
  bytes: contents.length,
  address: `https://models.example/${file}`,
});
const model = (from: Origin, labels: LabelSource): ModelEntry => ({
  ...facts("bare.tflite", bare),
  id: "bare",
  title: "Bare",
  from,
  labels,
  licence: "",
  inputSize: 8,
  classes: 3,
  knows: "",
  standIn: false,
  verdict: { confident: 0.9, recognised: 0.3 },
});

const beside = facts("list.txt", list);
const from = (origin: Origin) => ({ ...facts("other.tflite", other), id: "other", from: origin });

/** What servers and the extension have. */
let files: Record<string, Uint8Array | string>;
beforeEach(() => {
  files = {
    "https://models.example/bare.tflite": bare,
    "https://models.example/list.txt": list,
    "https://models.example/other.tflite": other,
    "/models/other/other.tflite": other,
    "/models/bare/bare.tflite": bare,
    "/models/bare/answers.json": '[{"seed": 1, "top": [{"index": 0, "probability": 0.5}]}]',
  };
  const locks = { request: (_: string, __: object, work: () => Promise<void>) => work() };
  vi.stubGlobal("navigator", { ...fakeNavigator(), locks });
  vi.stubGlobal("fetch", async (path: string) => {
    const body = files[path];
    return new Response(typeof body === "string" ? body : body?.slice(), { status: body ? 200 : 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const labelsOf = async (entry: ModelEntry) => (await loadFiles(entry)).graph.labels;
const get = (entry: ModelEntry) => download(signal, entry, () => {});

describe("the labels of a model that carries none", () => {
  it("are downloaded with it from a label file", async () => {
    const entry = model("address", beside);
    await get(entry);
    expect(await labelsOf(entry)).toEqual(["ant", "bee", "fly"]);
  });

  it("come from a model that the extension carries, which is not downloaded", async () => {
    for (const name of ["other.tflite", "list.txt"]) delete files[`https://models.example/${name}`];
    const entry = model("address", from("extension"));
    await get(entry);
    expect(await labelsOf(entry)).toEqual(["hen", "owl", "tit"]);
    expect(await labelsOf(model("extension", from("extension")))).toEqual(["hen", "owl", "tit"]);
  });

  it("come from a model that is downloaded for them, where the extension does not carry it", async () => {
    const entry = model("address", from("address"));
    await get(entry);
    expect(await labelsOf(entry)).toEqual(["hen", "owl", "tit"]);
    expect((await readStored("other", "other.tflite"))?.size).toBe(other.length);
  });

  it("come first: without them, the model does not count as downloaded", async () => {
    files["https://models.example/list.txt"] = "0 ant\n1 bee\n2 flea\n";
    const entry = model("address", beside);
    await expect(get(entry)).rejects.toBeInstanceOf(ModelUnavailable);
    expect(await readStored("bare", "bare.tflite")).toBeUndefined();
  });

  it("are, like the model, not looked for in another network than their server's", async () => {
    const ways: unknown[] = [];
    vi.stubGlobal("fetch", async (_: string, { targetAddressSpace, redirect }: Record<string, unknown>) => {
      ways.push({ targetAddressSpace, redirect });
      throw new TypeError("Failed to fetch");
    });
    await expect(get(model("address", beside))).rejects.toThrow("models.example cannot be reached");
    expect(ways).toEqual([{ targetAddressSpace: "public" }, { redirect: "error" }]);
  });

  it("make the model unavailable where they are gone", async () => {
    const entry = model("address", from("address"));
    await get(entry);
    expect(await storedBytes(entry)).toBe(entry.bytes);
    await removeStored("other");
    await expect(labelsOf(entry)).rejects.toBeInstanceOf(ModelUnavailable);
    // So that it is offered again.
    expect(await storedBytes(entry)).toBeLessThan(entry.bytes);
    await get(entry);
    expect(await labelsOf(entry)).toEqual(["hen", "owl", "tit"]);
  });
});
