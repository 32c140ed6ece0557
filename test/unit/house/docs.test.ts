import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, it, vi } from "vitest";
import packageFile from "../../../package.json";
import { ROOT } from "../../../scripts/paths";
import { UNREADABLE } from "../../../src/protocol/answer";
import { DEFAULTS, SYNCED } from "../../../src/settings/schema";
import { OPERATOR_KINDS } from "../../../src/tflite/operators";
import { heading } from "../../../src/words/heading";
import { filesUnder, textOf } from "./imports";
import { codeIn, tableOf, wordsInBlocks } from "./markdown";

// The engines read this global of a worker as soon as they are imported.
vi.stubGlobal("self", { location: { href: "chrome-extension://label-lens/" } });
vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
const { ENGINES } = await import("../../../src/classifier/engines");

const DOCS = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(`${ROOT}docs`, { encoding: "utf8" }).map((name) => `docs/${name}`),
].filter((path) => path.endsWith(".md"));
const all = DOCS.map((path) => ({ path, text: textOf(path) }));

const ROOTS = new Set(readdirSync(ROOT));
const FILE = /[\w*]\.(tsx?|mjs|json|md|css|html|svg|png|tflite)$/;

/** Whether a piece of code in the docs names a file or folder of ours: they are written in full, from the root. */
const isPath = (code: string) =>
  /^[\w.*/-]+$/.test(code) && (FILE.test(code) || ROOTS.has(code.split("/")[0] ?? "")) && !/^\.{2}/.test(code);

/** In a block only what begins with a folder of ours is a path: the rest may be an example of anybody's. */
const pathsIn = (text: string): string[] => [
  ...codeIn(text).filter(isPath),
  ...wordsInBlocks(text).filter((word) => word.includes("/") && isPath(word) && ROOTS.has(word.split("/")[0] ?? "")),
];

/** A star stands for one name. */
function isThere(path: string): boolean {
  if (!path.includes("*")) return existsSync(ROOT + path);
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}$`);
  return filesUnder(path.split("/")[0] ?? "").some((file) => pattern.test(file));
}

describe.each(all)("$path", ({ path, text }) => {
  it("names no file or folder that is not there", () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it("links to no file or heading that is not there", () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? "");
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = "", heading] = link.split("#");
      const target = file ? join(dirname(path), file) : path;
      if (!existsSync(ROOT + target)) return true;
      return heading !== undefined && !anchorsIn(textOf(target)).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  it("names no command that package.json has not", () => {
    expect(commandsIn(text).filter((name) => !(name in packageFile.scripts))).toEqual([]);
  });
});

/** The anchors that GitHub makes for headings. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

const commandsIn = (text: string): string[] =>
  [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? "");

const [, decided = ""] = textOf("docs/architecture.md").split("\n## Decisions\n");
const decisions = (decided.split("\n## ")[0] ?? "").split(/^- (?=\*\*)/m).slice(1);

it.each(decisions.map((decision) => [/\*\*(.*?)\*\*/.exec(decision)?.[1], decision] as const))(
  "a decision says what we do, why, what follows, and what holds it: %s",
  (_, decision) => {
    expect(decision).toMatch(/^\*\*[^*]+\.\*\* /);
    expect(decision).toMatch(/\bwe\b/i);
    expect(decision).toMatch(/\bbecause\b/);
    expect(decision).toMatch(/\bso\b/i);
    expect(decision).toMatch(/^ {2}_Held by_ /m);
  },
);

it("every command of package.json is named in the docs", () => {
  const named = new Set(all.flatMap(({ text }) => commandsIn(text)));
  expect(Object.keys(packageFile.scripts).filter((name) => !named.has(name))).toEqual([]);
});

const firstCodes = (rows: readonly (readonly string[])[]) => rows.map(([first = ""]) => codeIn(first)[0]);

describe("the docs have a table of", () => {
  it("settings, and of where each is kept", () => {
    const { rows } = tableOf("docs/architecture.md", "setting");
    expect(firstCodes(rows)).toEqual(Object.keys(DEFAULTS));
    const synced = rows.filter((cells) => cells.at(-1) === "synchronised");
    expect(firstCodes(synced).sort()).toEqual([...SYNCED].sort());
  });

  it("reasons why a picture cannot be read, and of how the popup says them", () => {
    const { rows } = tableOf("docs/reading.md", "case", "said", "code");
    expect(rows.map(([, said, code = ""]) => [codeIn(code)[0], said])).toEqual(
      UNREADABLE.map((code) => [code, heading(code)]),
    );
  });

  it("engines, with the deadlines of each", () => {
    const { rows } = tableOf("docs/models.md", "engine");
    const seconds = (ms: number) => `${ms / 1000} s`;
    expect(rows.map((cells) => [codeIn(cells[0] ?? "")[0], cells.at(-1)])).toEqual(
      ENGINES.map(({ id, deadlines: { load, run } }) => [id, `${seconds(load)} / ${seconds(run)}`]),
    );
  });

  it("operators of TFLite", () => {
    const { rows } = tableOf("docs/models.md", "operator");
    expect(firstCodes(rows)).toEqual(Array.from(OPERATOR_KINDS.values(), ({ name }) => name).sort());
  });
});

it.each([
  ["src/protocol/rpc.ts", true],
  ["session.ts", true],
  ["models/*/model.json", true],
  ["src/content/", true],
  [".ci/run", true],
  ["text/html", false],
  ["@tensorflow/tfjs-core", false],
  ["tools.json.x", false],
  ["../shared", false],
  ["webgpu", false],
  [".tflite", false],
])("%s is a path in the docs: %s", (code, expected) => {
  expect(isPath(code)).toBe(expected);
});

it("sees the paths in diagrams and commands, too", () => {
  const text =
    '`src/a.ts`\n```mermaid\na["src/b.ts: says"] --> c["src/c/"]\n```\nsrc/d.ts\n```\nrun test/*/e.ts && a/f.ts\n```\n';
  expect(pathsIn(text)).toEqual(["src/a.ts", "src/b.ts", "src/c/", "test/*/e.ts"]);
});
