/** The threat model says what is true: each promise names tests that are there, and each way in is drawn. */
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { ROOT } from "../../../scripts/paths";
import { SOURCES, textOf } from "./imports";
import { codeIn, tableOf } from "./markdown";

const PATH = "docs/security.md";
const promises = tableOf(PATH, "promise", "held by").rows;
const ways = tableOf(PATH, "from → to").rows;

/** Why a cell does not say what holds a promise; undefined where it does. */
function wrongIn(cell: string): string | undefined {
  if (cell === "no test") return undefined;
  const paths = codeIn(cell);
  const listed = paths.map((path) => `\`${path}\``).join(", ");
  if (paths.length === 0 || cell !== listed) return `"${cell}" is neither "no test" nor a list of tests`;
  return paths.find((path) => !/^test\/.+\.test\.ts$/.test(path) || !existsSync(ROOT + path));
}

it.each(promises.map(([promise = "", held = ""]) => [promise, held]))("names what holds: %s", (promise, held) => {
  expect(promise).not.toBe("");
  expect(wrongIn(held)).toBeUndefined();
});

it.each([
  ["`test/unit/house/security.test.ts`", undefined],
  ["no test", undefined],
  ["", '"" is neither "no test" nor a list of tests'],
  ["`test/unit/house/gone.test.ts`", "test/unit/house/gone.test.ts"],
  ["`src/permissions.ts`", "src/permissions.ts"],
  [
    "see `test/unit/house/security.test.ts`",
    '"see `test/unit/house/security.test.ts`" is neither "no test" nor a list of tests',
  ],
])("of %j says: %s", (cell, wrong) => {
  expect(wrongIn(cell)).toBe(wrong);
});

it("nobody but the extension's own parts is listened to", () => {
  const outward = SOURCES.filter(
    (path) => path.startsWith("src/") && /\bon(Connect|Message)External\b/.test(textOf(path)),
  );
  expect(outward).toEqual([]);
});

it("draws the ways that its table names, and no other", () => {
  const drawn = [...textOf(PATH).matchAll(/"(\d+) [^"]+"/g)].map(([, number]) => number);
  const named = ways.map(([way = ""]) => /^\d+/.exec(way)?.[0]);
  expect([...new Set(drawn)].sort()).toEqual(named);
});
