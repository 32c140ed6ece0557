/** Builds the extension, and finds out from its source maps and files what it contains. */
import { existsSync } from "node:fs";
import { build, type Rolldown } from "vite";
import { beforeAll, expect, it, vi } from "vitest";
import { configure } from "../../../../../scripts/build/bundle";
import { MODELS, ROOT } from "../../../../../scripts/paths";

type Output = (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** The only weights that every checkout has. */
const CARRIED = "label-lens-families";
const BUILD_MS = 120_000;
let output: Output;
let notices: string;

beforeAll(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const config = configure(new Map([[CARRIED, `${MODELS}/${CARRIED}/${CARRIED}.tflite`]]));
  const built = await build({ ...config, build: { ...config.build, write: false, sourcemap: true, minify: false } });
  output = [built].flat().flatMap((part) => ("output" in part ? (part.output as Output) : []));
  notices = textOf("licences.txt");
  vi.restoreAllMocks();
}, BUILD_MS);

function textOf(path: string): string {
  const file = output.find(({ fileName }) => fileName === path);
  return file?.type === "asset" ? Buffer.from(file.source).toString("utf8") : "";
}

const filesLike = (pattern: RegExp) => output.map(({ fileName }) => fileName).filter((name) => pattern.test(name));
/** What the list at the beginning names, with the rest of each line. */
const listed = () =>
  new Map(
    [...(notices.split("\n\n")[1] ?? "").matchAll(/^ {2}(.+) \(([^()]*)\): .+$/gm)].map(([, name, of]) => [name, of]),
  );
const packagesListed = () => [...listed().keys()].filter((name) => existsSync(`${ROOT}node_modules/${name}`)).sort();

/** From the source maps, which the plugin never sees; of the content script, too, which is built apart. */
function packagesInside(): string[] {
  const maps = filesLike(/\.map$/).map((path) => JSON.parse(textOf(path)) as { sources: string[] });
  const sources = maps.flatMap(({ sources }) => sources);
  return sources.flatMap((source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
}

it("names every package that any bundle has code of, and no other", () => {
  const maps = filesLike(/\.map$/);
  for (const part of [/worker-/, /litertWorker-/, /background/, /src\/content\/content\.js/]) {
    expect(maps.some((path) => part.test(path))).toBe(true);
  }
  // The bundler's own lines are in no source map; files that it never saw are copied from the other two.
  const copied = ["@litertjs/core", "@tensorflow/tfjs-backend-wasm", "rolldown"];
  expect(packagesListed()).toEqual([...new Set([...packagesInside(), ...copied])].sort());
});

it("names every WebAssembly file, and the models that are there", () => {
  const said = [...listed().values()].join();
  for (const path of filesLike(/\.wasm$/)) expect(said).toContain(path);
  expect(filesLike(/\.wasm$/)).toHaveLength(2);
  expect(filesLike(/\.tflite$/)).toEqual([`models/${CARRIED}/${CARRIED}.tflite`]);
  expect([...listed().values()].filter((of) => of?.endsWith(".tflite"))).toEqual(filesLike(/\.tflite$/));
});

it("names what WebAssembly files tell that they are made of", () => {
  const wasm = output.flatMap((part) =>
    part.type === "asset" && part.fileName.endsWith(".wasm") ? Buffer.from(part.source).toString("latin1") : [],
  );
  const folders = [...wasm.join().matchAll(/third_party\/(\w+)\//g)].map(([, folder = ""]) => folder);
  const known = {
    absl: "Abseil",
    emscripten: "Emscripten",
    gloop: "@litertjs/core",
    ml_drift: "ML Drift",
    odml: "@litertjs/core",
    protobuf: "Protocol Buffers",
    ruy: "ruy",
    tcmalloc: "Abseil",
    tensorflow: "TensorFlow Lite",
  };
  expect([...new Set(folders)].sort()).toEqual(Object.keys(known));
  for (const name of [...Object.values(known), "XNNPACK", "Eigen", "gemmlowp"])
    expect([...listed().keys()]).toContain(name);
});

it("has WordNet's notice, which the families of classes are made from", () => {
  expect(listed().get("WordNet")).toContain("3.0");
  expect(notices).toMatch(/WordNet 3\.0 Copyright 2006 by Princeton University\. {2}All rights reserved\./);
});

it("has a text for each", () => {
  const parts = notices.split(`\n\n${"=".repeat(80)}\n\n`).slice(1);
  for (const name of listed().keys()) {
    expect(parts.filter((part) => part.includes(`${name} (`)).length, `texts of ${name}`).toBe(1);
  }
  for (const part of parts) expect(part.length).toBeGreaterThan(200);
});
