import { describe, expect, it } from "vitest";
import { importsIn, NO_IMPORTS, SOURCES, textOf } from "./imports";
import { readSpecifiers } from "./specifiers";

describe("an import", () => {
  it.each([
    ['import a from "./x"', "values"],
    ['import * as a from "./x"', "values"],
    ['import "./x"', "values"],
    ['import {} from "./x"', "values"],
    ['import { type A, b } from "./x"', "values"],
    ['import a, { type B } from "./x"', "values"],
    ['import { type A, type B } from "./x"', "types"],
    ['import type { A } from "./x"', "types"],
    ['import type A from "./x"', "types"],
    ['import {\n  // type b\n  a,\n} from "./x"', "values"],
    ['import { type } from "./x"', "values"],
    ['import a = require("./x")', "values"],
    ['import type a = require("./x")', "types"],
    ['export import a = require("./x")', "values"],
    ['export { a } from "./x"', "values"],
    ['export * from "./x"', "values"],
    ['export * as a from "./x"', "values"],
    ['export { type A } from "./x"', "types"],
    ['export type { A } from "./x"', "types"],
    ['export type * from "./x"', "types"],
    ['const a = await import("./x")', "values"],
    ["const a = import(`./x`)", "values"],
    ['const a = import(("./x" as string)!)', "values"],
    [`const a = () => \`\${import("./x")}\``, "values"],
    ['type A = import("./x").B', "types"],
    ['let a: typeof import("./x")', "types"],
    ['declare module "./x" {}', "types"],
    ['/// <reference path="./x.ts" />', "types"],
    ["/// <reference types='./x' />", "types"],
    ['new Worker(new URL("./x.ts", import.meta.url), { type: "module" })', "values"],
    ["new Worker(new URL(`./x.ts`, import.meta.url))", "values"],
    ['new globalThis.URL("./x", import.meta.url)', "values"],
    ['vi.mock("./x", () => ({}))', "values"],
    ['vi.doMock(import("./x"))', "values"],
    ['await vi.importActual<object>("./x")', "values"],
  ])("%s (%s)", (text, kind) => {
    const { named, unfollowed } = readSpecifiers("a.ts", text);
    expect(named).toEqual([[expect.stringMatching(/^\.\/x(\.ts)?$/), kind]]);
    expect(unfollowed).toEqual([]);
  });

  it.each([
    '// import a from "./x"',
    'const a = `import a from "./x"`;',
    "const text = \"import('./x')\";",
    'new URL("./x", document.baseURI)',
    "new Worker(address)",
    "export { a }; const a = 1",
  ])("is not in: %s", (text) => {
    expect(readSpecifiers("a.ts", text)).toEqual({ named: [], unfollowed: [] });
  });

  it.each([
    ["a.ts", `import(\`\${a}.js\`)`],
    ["a.ts", "import(a)"],
    ["a.ts", 'const a = require("./x")'],
    ["a.ts", 'require.resolve("./x")'],
    ["a.ts", 'module.require("./x")'],
    ["a.ts", 'createRequire(__filename)("./x")'],
    ["a.ts", 'importScripts("./x.js")'],
    ["a.ts", 'import.meta.glob("./*.ts")'],
    ["a.ts", 'import.meta.resolve("./x")'],
    ["a.ts", 'const base = import.meta.url; new URL("./x.ts", base)'],
    ["a.ts", "new URL(a, import.meta.url)"],
    ["a.ts", 'new URL("./x.ts", import.meta.url + a)'],
    ["a.ts", 'new Worker("./x.js")'],
    ["a.ts", "vi.mock(a)"],
    ["a.mjs", '/** @type {import("./x").A} */'],
    ["a.css", 'a { background: image-set("./x.png" 1x) }'],
    ["a.css", "@import './x.css"],
    ["a.html", '<script>import "./x.js"</script>'],
    ["a.html", '<base href="./x/">'],
    ["a.html", '<img srcset="./x.png 2x">'],
  ])("in a way that is not followed is refused: %s %s", (path, text) => {
    expect(() => importsIn(`src/${path}`, text)).toThrow(`src/${path}: an import that the law cannot follow`);
  });

  it.each([
    ["a.css", '@import "./x"; b { c: d }'],
    ["a.css", "@import url( './x' ) screen;"],
    ["a.css", "a { background: url(x) }"],
    ["a.html", "<script src='./x'></script>"],
    ["a.html", "<link rel=icon href=x>"],
    ["a.html", "<style>a { background: url('./x') }</style>"],
  ])("is found in %s: %s", (path, text) => {
    expect(readSpecifiers(path, text)).toEqual({ named: [["./x", "values"]], unfollowed: [] });
  });

  it.each([
    ["a.css", "a { background: url('data:image/svg+xml,<svg id=\"a\"/>') url(#x) } /* url(x) */"],
    ["a.html", '<a href="https://a.org/x">x</a><!-- <script src="./x"> -->'],
  ])("is not in %s: %s", (path, text) => {
    expect(readSpecifiers(path, text)).toEqual({ named: [], unfollowed: [] });
  });

  it("leads to a file, with or without its ending, or to the index of a folder", () => {
    const text = `import "../words/keys"; import "./content.ts?script&iife"; import "./kinds"; import "preact"; import "node:fs";
      import "/src/ui/bar"; new URL("./content.ts?worker", import.meta.url);`;
    expect(importsIn("src/content/a.ts", text).map(({ to }) => to)).toEqual([
      "src/words/keys.ts",
      "src/content/content.ts",
      "src/content/kinds/index.ts",
      "src/ui/bar.tsx",
      "src/content/content.ts",
    ]);
    expect(importsIn("src/content/kinds/a.ts", 'import "."')[0]?.to).toBe("src/content/kinds/index.ts");
    expect(importsIn("src/content/kinds/deep/a.ts", 'import ".."')[0]?.to).toBe("src/content/kinds/index.ts");
  });

  it.each(["./gone", ".", "/src/gone", "../../../outside", "src/content/content", "#content", "virtual:content"])(
    "that leads to no file is refused: %s",
    (specifier) => {
      expect(() => importsIn("src/content/a.ts", `import "${specifier}"`)).toThrow(`"${specifier}"`);
    },
  );
});

describe("the sources", () => {
  it("are of every kind that can import", () => {
    expect(SOURCES).toEqual(
      expect.arrayContaining(["manifest.json", "vite.config.ts", "scripts/setup.mjs", "src/popup/index.html"]),
    );
  });

  it("are named by the manifest, too", () => {
    const named = importsIn("manifest.json", textOf("manifest.json")).map(({ to }) => to);
    expect(named).toEqual(expect.arrayContaining(["src/background/background.ts", "src/popup/index.html"]));
    expect(() => importsIn("manifest.json", '{ "page": "src/gone.html" }')).toThrow("src/gone.html");
  });

  it.each(Object.entries(NO_IMPORTS).flatMap(([path, texts]) => Object.keys(texts).map((text) => ({ path, text }))))(
    "have in $path what only looks like an import: $text",
    ({ path, text }) => {
      const { named, unfollowed } = readSpecifiers(path, textOf(path));
      expect([...named.map(([specifier]) => specifier), ...unfollowed]).toContain(text);
    },
  );
});
