import { describe, expect, it } from "vitest";
import { allImports, type Import, importsIn, SOURCES, specifiersIn } from "./imports";
import { breach, floorOf, permissionFor, readLaw, roomOf } from "./law";

const law = readLaw();
const [house] = law;
const all = allImports();

describe("the law of the rooms in docs/architecture.md", () => {
  it("is kept by every import", () => {
    expect(all.flatMap((made) => breach(made, law) ?? [])).toEqual([]);
  });

  it("has a room for every file", () => {
    expect(SOURCES.filter((path) => !house || !roomOf(path, house))).toEqual([]);
  });

  it("has no permission that no import needs", () => {
    const used = new Set(
      all.flatMap((made) => {
        const needed = permissionFor(made, law);
        return needed ? `${needed.kind}: ${needed.room?.path} → ${needed.other?.path}` : [];
      }),
    );
    const permitted = law.flatMap(({ rooms }) =>
      rooms.flatMap(({ path, may }) =>
        (["values", "types"] as const).flatMap((kind) => may[kind].map((other) => `${kind}: ${path} → ${other}`)),
      ),
    );
    expect(permitted.filter((one) => !one.endsWith("→ everything") && !used.has(one))).toEqual([]);
  });
});

describe("a breach", () => {
  const floors = [
    floorOf({
      columns: ["room", "may import"],
      rows: [
        ["`src/top/`", "words; types: low"],
        ["`src/low/`", "nothing"],
        ["`src/words/`", "types: low"],
        ["`test/`", "everything"],
      ],
    }),
    floorOf({
      columns: ["inside `src/low/`", "may import"],
      rows: [
        ["`src/low/`", "a"],
        ["`src/low/a/`", "nothing"],
      ],
    }),
  ];
  const made = (from: string, to: string, kind: Import["kind"]): Import => ({ from, to, kind, specifier: "…" });

  it.each([
    ["src/top/x.ts", "src/words/y.ts", "values"],
    ["src/top/x.ts", "src/words/y.ts", "types"],
    ["src/top/x.ts", "src/low/y.ts", "types"],
    ["src/top/x.ts", "src/top/deeper/y.ts", "values"],
    ["test/x.ts", "src/low/a/y.ts", "values"],
    ["src/low/x.ts", "src/low/a/y.ts", "values"],
  ] as const)("is not that %s imports %s (%s)", (from, to, kind) => {
    expect(breach(made(from, to, kind), floors)).toBeUndefined();
  });

  it.each([
    ["src/top/x.ts", "src/low/y.ts", "values", "values from src/words/; types also from src/low/"],
    ["src/low/x.ts", "src/words/y.ts", "types", "values from nothing; types also from nothing"],
    ["src/low/a/x.ts", "src/low/y.ts", "values", "src/low/a/ may import values from nothing"],
    ["src/new/x.ts", "src/low/y.ts", "values", "src/new/x.ts is in no room"],
    ["src/low/x.ts", "src/new/y.ts", "types", "src/new/y.ts is in no room"],
  ] as const)("is that %s imports %s (%s), and says the rule", (from, to, kind, rule) => {
    const said = breach(made(from, to, kind), floors);
    expect(said).toContain(`${from} imports ${kind}`);
    expect(said).toContain(rule);
  });

  it("cannot be permitted to a room that is not there", () => {
    const rows = [["`src/top/`", "gone"]];
    expect(() => floorOf({ columns: ["room", "may import"], rows })).toThrow('no room "gone"');
  });
});

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
    ['export { a } from "./x"', "values"],
    ['export * from "./x"', "values"],
    ['export * as a from "./x"', "values"],
    ['export { type A } from "./x"', "types"],
    ['export type { A } from "./x"', "types"],
    ['export type * from "./x"', "types"],
    ['const a = await import("./x")', "values"],
    [`const a = () => \`\${import("./x")}\``, "values"],
    ['type A = import("./x").B', "types"],
    ['let a: typeof import("./x")', "types"],
    ['new Worker(new URL("./x.ts", import.meta.url), { type: "module" })', "values"],
  ])("%s (%s)", (text, kind) => {
    const [found, ...rest] = specifiersIn("a.ts", text);
    expect(found?.[1]).toBe(kind);
    expect(found?.[0]).toMatch(/^\.\/x(\.ts)?$/);
    expect(rest).toEqual([]);
  });

  it.each([
    '// import a from "./x"',
    'const a = `import a from "./x"`;',
    "const text = \"import('./x')\";",
    `import(\`\${a}.js\`)`,
    'new URL("..", import.meta.url)',
    "export { a }; const a = 1",
  ])("is not in: %s", (text) => {
    expect(specifiersIn("a.ts", text)).toEqual([]);
  });

  it("is found in style sheets and pages", () => {
    expect(specifiersIn("a.css", '@import "./b.css"; @import url(./c.css);')).toEqual([
      ["./b.css", "values"],
      ["./c.css", "values"],
    ]);
    expect(specifiersIn("a.html", '<link rel="stylesheet" href="./b.css" /><script src="./c.ts"></script>')).toEqual([
      ["./b.css", "values"],
      ["./c.ts", "values"],
    ]);
  });

  it("leads to a file, with or without its ending, or to the index of a folder", () => {
    const text = 'import "../words/keys"; import "./content.ts?script&iife"; import "./kinds"; import "preact"';
    expect(importsIn("src/content/a.ts", text).map(({ to }) => to)).toEqual([
      "src/words/keys.ts",
      "src/content/content.ts",
      "src/content/kinds/index.ts",
    ]);
    expect(() => importsIn("src/content/a.ts", 'import "./gone"')).toThrow('no file at "./gone"');
  });
});
