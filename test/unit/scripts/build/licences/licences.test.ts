import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { compiledIn } from "../../../../../scripts/build/licences/compiledIn";
import { folderOf } from "../../../../../scripts/build/licences/licencesPlugin";
import { modelNotice } from "../../../../../scripts/build/licences/modelNotice";
import { writeNotices } from "../../../../../scripts/build/licences/notice";
import { packageNotice } from "../../../../../scripts/build/licences/packageNotice";
import type { Model } from "../../../../../scripts/models/readModels";
import { ROOT } from "../../../../../scripts/paths";

const root = mkdtempSync(`${tmpdir()}/licences-`);
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
/** A folder with these files. */
function folderWith(files: Record<string, string>): string {
  const folder = `${root}/${made++}`;
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  return folder;
}

const noticeOf = (facts: object, files: Record<string, string> = {}) =>
  packageNotice(folderWith({ "package.json": JSON.stringify({ name: "p", version: "1.2.3", ...facts }), ...files }));

describe("the notice of a package has", () => {
  it("the text of all its licence files and notices, and no code", () => {
    const files = {
      LICENSE: "its licence\r\nhere\n",
      NOTICE: "its notice",
      "license.js": "code",
      "README.md": "read me",
    };
    expect(noticeOf({ license: "Apache-2.0", repository: { url: "git+https://example.org/p.git" } }, files)).toEqual({
      name: "p",
      version: "1.2.3",
      licence: "Apache-2.0",
      source: "https://example.org/p.git",
      text: "its licence\nhere\n\nits notice",
    });
  });

  it("the licence's own text where the package brings none and it names nobody, with the package's notice", () => {
    const { text } = noticeOf({ license: "Apache-2.0" }, { NOTICE: "its notice" });
    expect(text).toMatch(/^\s*Apache License/);
    expect(text).toMatch(/its notice$/);
  });

  it("the last section of its README", () => {
    const licence = `Copyright 2019 Somebody.\n\n${"Permission is hereby granted. ".repeat(20)}`;
    const { text } = noticeOf({ license: "MIT" }, { "README.md": `p\n=\n\nLICENSE (MIT)\n-----\n\n${licence}` });
    expect(text).toBe(licence.trim());
  });

  it.each([
    ["brings no text of its licence (MIT)", { license: "MIT" }, { "README.md": "## License\n\nMIT" }],
    ["does not say its licence", {}, { "README.md": "p" }],
    ["does not say its licence", { license: { type: "MIT" } }, { LICENSE: "its licence" }],
  ])("or the build fails: it %s", (problem, facts, files) => {
    expect(() => noticeOf(facts, files)).toThrow(`p 1.2.3 is part of the extension and ${problem}`);
  });
});

describe("the notice of a model", () => {
  const model = (licence: string, files = {}) =>
    ({ id: "m", title: "M", file: "m.tflite", folder: folderWith(files), licence }) as unknown as Model;

  it("has the text that lies beside it, or the licence's own", () => {
    expect(modelNotice(model("CC-BY-4.0", { LICENSE: "theirs" })).text).toBe("theirs");
    expect(modelNotice(model("as this project"))).toMatchObject({
      licence: "Apache-2.0",
      version: "models/m/m.tflite",
    });
  });

  it("fails the build where there is none, and says where to put it", () => {
    expect(() => modelNotice(model("CC-BY-4.0"))).toThrow(/Put the text of its licence \(CC-BY-4\.0\) at .*\/LICENSE/);
  });
});

it.each([
  ["/a/node_modules/p/src/i.js", "/a/node_modules/p"],
  ["/a/node_modules/@s/p/i.js?commonjs", "/a/node_modules/@s/p"],
  ["/a/node_modules/p/node_modules/q/i.js", "/a/node_modules/p/node_modules/q"],
  ["\0rolldown/runtime.js", `${ROOT}node_modules/rolldown`],
  ["/a/src/i.ts", undefined],
  ["__vite-browser-external", undefined],
])("the module %j is from the package in %s", (id, folder) => {
  expect(folderOf(id)).toBe(folder);
});

it("says whose a library compiled into WebAssembly is, and in which files it is", () => {
  const files = new Map([
    ["a.wasm", Buffer.from("…third_party/protobuf/arena.cc…")],
    ["b.wasm", Buffer.from("…rfft2d…third_party/protobuf/map.cc")],
  ]);
  const [protobuf, utf8, fft] = compiledIn(files);
  expect(protobuf).toMatchObject({ name: "Protocol Buffers", version: "in a.wasm, b.wasm", licence: "BSD-3-Clause" });
  expect(protobuf?.text).toMatch(/^Copyright 2008 Google Inc\. .*\n\nRedistribution/);
  expect(utf8).toMatchObject({ name: "utf8_range", version: "in a.wasm, b.wasm", licence: "MIT" });
  expect(utf8?.text).toMatch(/^Copyright \(c\) 2019 Yibo Cai\n/);
  expect(fft).toMatchObject({ name: "fft2d", version: "in b.wasm" });
});

it("keeps the notices of the C library that comes with every WebAssembly file, and of its mathematics", () => {
  const notices = compiledIn(new Map([["a.wasm", Buffer.from("…emscripten…")]]));
  expect(notices.map(({ name }) => name)).toEqual(["Emscripten", "musl", "FreeBSD msun"]);
  expect(notices.at(-1)?.text).toMatch(/^Copyright .* Sun Microsystems.*provided that this notice is preserved\.$/s);
});

it("writes a text that several have in common once, below all their names", () => {
  const notice = (name: string, text: string) => ({ name, version: "1", licence: "L", text });
  const written = writeNotices([notice("a", "same"), notice("b", "other"), notice("c", "same")]);
  expect(written).toContain("  a (1): L\n  b (1): L\n  c (1): L");
  expect(written).toContain("a (1)\nLicence: L\n\nc (1)\nLicence: L\n\nsame");
  expect(written.match(/same/g)).toHaveLength(1);
});
