/** The list of faults: what the command line and the docs rely on. */
import { describe, expect, it } from "vitest";
import { KINDS } from "../../faults/kinds";
import { chooseFaults } from "../../faults/run/chooseFaults";
import { tableOf } from "../house/markdown";

const all = KINDS.flatMap(({ faults }) => faults);

describe("the faults", () => {
  it("are at least sixty, each with a name of its own, which is no kind's", () => {
    const names = [...all.map(({ name }) => name), ...KINDS.map(({ kind }) => kind)];
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9.-]+$/);
  });

  it("have their kinds in the docs, in the order they are played", () => {
    const { rows } = tableOf("docs/faults.md", "kind");
    expect(rows.map(([kind = ""]) => kind.replaceAll("`", ""))).toEqual(KINDS.map(({ kind }) => kind));
  });

  it("can be chosen by name, by kind, and by what is quick", () => {
    expect(chooseFaults({ quick: false })).toEqual(all);
    expect(chooseFaults({ quick: false, only: "host-closed,workers" }).map(({ name }) => name)).toEqual([
      ...(KINDS[0]?.faults ?? []).map(({ name }) => name),
      "host-closed",
    ]);
    expect(chooseFaults({ quick: true })).toEqual(all.filter(({ quick }) => quick));
    expect(() => chooseFaults({ quick: false, only: "host-closed,nobody" })).toThrow('"nobody"');
  });
});
