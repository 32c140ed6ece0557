import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Model } from "../../../../scripts/models/readModels";

const BYTES = new Uint8Array([1, 2, 3]);
const folder = mkdtempSync(`${tmpdir()}/weights-`);
vi.mock("../../../../scripts/paths", async (original) => ({
  ...(await original<object>()),
  CACHE: `${folder}/cache`,
  SHARED: `${folder}/shared`,
}));
const { getCarriedWeights, getWeights } = await import("../../../../scripts/models/weights");

let server: Server;
let address: string;
let said: string[];

const model = (): Model => ({
  id: "m",
  folder: `${folder}/model`,
  title: "M",
  file: "m.tflite",
  address,
  sha256: createHash("sha256").update(BYTES).digest("hex"),
  bytes: 3,
  licence: "",
  inputSize: 1,
  knows: "things",
  classes: 1,
  published: { top1: 0, top5: 0, on: "" },
});

beforeEach(async () => {
  said = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => Boolean(said.push(String(text))));
  for (const name of ["model", "mirror", "shared/models", "shared/more-models"])
    mkdirSync(`${folder}/${name}`, { recursive: true });
  vi.stubEnv("LABEL_LENS_MODELS", `${folder}/mirror`);
  vi.stubEnv("LABEL_LENS_OFFLINE", "");
  server = createServer((request, response) => {
    if (request.url === "/good") response.end(BYTES);
    else if (request.url === "/bad") response.end("other");
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/good`;
});
afterEach(() => {
  server.close();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("a model's weights", () => {
  it("come from the folder named by LABEL_LENS_MODELS, and are there the next time", async () => {
    writeFileSync(`${folder}/mirror/m.tflite`, BYTES);
    address = address.replace("good", "missing");
    const path = await getWeights(model());
    expect(path).toBe(`${folder}/cache/weights/m.tflite`);
    rmSync(`${folder}/mirror/m.tflite`);
    expect(await getWeights(model())).toBe(path);
  });

  it.each(["models", "more-models"])("come from the folder %s beside the project where none is named", async (name) => {
    vi.stubEnv("LABEL_LENS_MODELS", undefined);
    vi.stubEnv("LABEL_LENS_OFFLINE", "1");
    writeFileSync(`${folder}/shared/${name}/m.tflite`, BYTES);
    expect(await getWeights(model())).toBe(`${folder}/cache/weights/m.tflite`);
  });

  it("come from the public address where no folder has them", async () => {
    expect(await getWeights(model())).toBe(`${folder}/cache/weights/m.tflite`);
    expect(said.join()).toContain(address);
  });

  it("are not downloaded where LABEL_LENS_OFFLINE is set, but still come from a folder", async () => {
    vi.stubEnv("LABEL_LENS_OFFLINE", "1");
    expect(await getWeights(model())).toBeUndefined();
    expect(said.join()).toContain("m.tflite is not downloaded");
    writeFileSync(`${folder}/mirror/m.tflite`, BYTES);
    expect(await getWeights(model())).toBe(`${folder}/cache/weights/m.tflite`);
  });

  it("are refused by name where the SHA-256 is wrong, and the next place is tried", async () => {
    writeFileSync(`${folder}/mirror/m.tflite`, "damaged");
    expect(await getWeights(model())).toBe(`${folder}/cache/weights/m.tflite`);
    expect(said.join()).toContain(`Refused ${folder}/mirror/m.tflite: its SHA-256 is`);
  });

  it.each([
    ["bad", /Refused .*\/bad: its SHA-256 is/],
    ["missing", /is not available from .*: the server answers 404/],
  ])("are not taken from an address that is %s, and the reason is printed", async (path, words) => {
    address = address.replace("good", path);
    expect(await getWeights(model())).toBeUndefined();
    expect(said.join()).toMatch(words);
  });

  it("are looked for again where they were missing, and meanwhile the message names the small model that stands in", async () => {
    address = address.replace("good", "missing");
    const better = { ...model(), builtIn: true };
    const [standIn, notCarried] = [
      { ...better, id: "s", file: "s.tflite", standIn: true },
      { ...model(), id: "n" },
    ];
    writeFileSync(`${folder}/model/s.tflite`, BYTES);
    const models = [better, standIn, notCarried];
    expect([...(await getCarriedWeights(models)).keys()]).toEqual(["s"]);
    expect(said.join()).toMatch(/1 of the 2 models .*small model that the project carries/s);
    writeFileSync(`${folder}/mirror/m.tflite`, BYTES);
    said = [];
    expect([...(await getCarriedWeights(models)).keys()]).toEqual(["m", "s"]);
    expect(said).toEqual([]);
  });
});
