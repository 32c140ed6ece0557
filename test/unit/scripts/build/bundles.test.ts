/** Builds the extension, and looks for sentences in its parts. */
import { build, type Rolldown } from "vite";
import { beforeAll, expect, it, vi } from "vitest";
import english from "../../../../_locales/en/messages.json";
import { configure } from "../../../../scripts/build/bundle";
import { keysInPages } from "../../../../scripts/build/keysInPages";

type Output = (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

const BUILD_MS = 121_000;
/** A little more than they have: what makes them larger is added knowingly. */
const MAX_BYTES = { early: 4_500, content: 81_000 };
const KEYS = Object.keys(english);
let output: Output;

beforeAll(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const config = configure(new Map());
  const built = await build({ ...config, build: { ...config.build, write: false } });
  output = [built].flat().flatMap((part) => ("output" in part ? (part.output as Output) : []));
  vi.restoreAllMocks();
}, BUILD_MS);

/** A script of a page, which crxjs adds as a file. */
function contentScript(name: "early" | "content" | "late"): string {
  const file = output.find(({ fileName }) => fileName === `src/content/${name}.js`);
  return file?.type === "asset" ? Buffer.from(file.source).toString("utf8") : "";
}

/** All that a page of ours loads when it opens. */
function codeOf(page: string): string {
  const chunks = output.filter((part) => part.type === "chunk");
  const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${page}/index.html`));
  const files = new Set(start ? [start.fileName] : []);
  for (const name of files) {
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) files.add(next);
  }
  return chunks.flatMap(({ fileName, code }) => (files.has(fileName) ? code : [])).join("\n");
}

const keysIn = (code: string) => KEYS.filter((key) => new RegExp(`\\b${key}:`).test(code));

it("leaves the polyfill out of the scripts of a page alone", () => {
  const said = "doesn't seem to support the callback parameter";
  for (const script of ["early", "content", "late"] as const) expect(contentScript(script)).not.toContain(said);
  expect(output.some((file) => file.type === "chunk" && file.code.includes(said))).toBe(true);
});

it("puts into the last script what may be said in a page, and no more", () => {
  const late = contentScript("late");
  expect(keysIn(late)).toEqual(KEYS.filter(keysInPages()));
  expect(late).toContain(english.unreadable_blank.message);
  expect(late).not.toContain(english.popup_no_pictures.message);
  // Another language is fetched where it is spoken.
  expect(late).not.toMatch(/\p{Script=Han}/u);
});

it.each(["early", "content"] as const)("leaves out of the %s script what needs a picture", (name) => {
  const script = contentScript(name);
  expect(keysIn(script)).toEqual([]);
  expect(script).not.toContain("label-lens");
  expect(Buffer.byteLength(script)).toBeGreaterThan(MAX_BYTES[name] / 2);
  expect(Buffer.byteLength(script)).toBeLessThan(MAX_BYTES[name]);
});

it.each(["popup", "options", "welcome", "live", "teach"])("has every sentence in the %s page", (page) => {
  expect(keysIn(codeOf(page))).toEqual(KEYS);
  expect(codeOf(page)).toContain(english.popup_no_pictures.message);
});
