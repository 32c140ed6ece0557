import { describe, expect, it } from "vitest";
import { allImports, type Import, SOURCES } from "./imports";
import { breach, floorOf, permissionFor, readLaw, roomOf } from "./law";

const law = readLaw();
const all = allImports();

describe("the law of the rooms in docs/architecture.md", () => {
  it("is kept by every import", () => {
    expect(all.flatMap((made) => breach(made, law) ?? [])).toEqual([]);
  });

  it.each(law.map((floor) => [floor.within || "the repository", floor] as const))(
    "has a room for every file of %s",
    (_, floor) => {
      const files = SOURCES.filter((path) => path.startsWith(floor.within));
      expect(files.filter((path) => !roomOf(path, floor))).toEqual([]);
    },
  );

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
    ["src/low/new/x.ts", "src/low/a/y.ts", "types", "src/low/new/x.ts is in no room"],
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
