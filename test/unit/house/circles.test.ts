import { describe, expect, it } from "vitest";
import { circlesIn } from "./circles";
import { allImports } from "./imports";
import { codeIn, tableOf } from "./markdown";

const { rows } = tableOf("docs/architecture.md", "import that closes a circle", "reason");
/** The imports that may close a circle, from the table in docs/architecture.md. */
const closing = rows.map(([made = "", reason]) => {
  const [from = "", to = ""] = codeIn(made);
  return { from, to, reason };
});
const same = (a: { from: string; to: string }) => (b: { from: string; to: string }) =>
  a.from === b.from && a.to === b.to;

describe("the imports of the repository, types included", () => {
  const all = allImports();

  it("make no circle but those that the law names", () => {
    expect(circlesIn(all.filter((made) => !closing.some(same(made))))).toEqual([]);
  });

  it.each(closing)("$from → $to is on a circle, of types alone, for a reason", ({ reason, ...named }) => {
    const kinds = all.filter(same(named)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["types"]));
    expect(reason).toMatch(/\w/);
    const circle = circlesIn(all).find((files) => files.includes(named.from));
    expect(circle).toContain(named.to);
  });
});

it.each([
  ["a>b b>c a>c", []],
  ["a>b b>a", ["a b"]],
  ["a>a", ["a"]],
  ["a>b b>c c>a c>d d>e e>d e>f", ["a b c", "d e"]],
  ["x>a a>b b>a x>b", ["a b"]],
])("the circles of %s", (arrows, circles) => {
  const graph = arrows.split(" ").map((arrow) => ({ from: arrow[0] ?? "", to: arrow[2] ?? "" }));
  const found = circlesIn(graph).map((circle) => circle.join(" "));
  expect(found.sort()).toEqual(circles);
});
