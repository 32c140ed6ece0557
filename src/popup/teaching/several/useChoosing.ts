import { useRef, useState } from "preact/hooks";
import type { Target } from "../../../protocol/page/target";
import type { Choosing } from "./choosing";

/** Every row of results, in whichever list it is. */
const ROWS = ".row[data-targets]";

type Keys = ReadonlySet<string>;

/** What the user has chosen in the lists of results; a target is known by its text. */
export function useChoosing(): Choosing {
  const [keys, setKeys] = useState<Keys>();
  const last = useRef<Element>(undefined);
  const choose = (row: Element, change: (before: Keys) => Keys) => {
    last.current = row;
    setKeys((before) => change(before ?? new Set()));
  };
  return {
    on: keys !== undefined,
    targets: [...(keys ?? [])].map((key) => JSON.parse(key) as Target),
    begin: () => setKeys((before) => before ?? new Set()),
    end: () => setKeys(undefined),
    clear: () => setKeys(new Set()),
    chosen: (targets) => {
      const some = targets.filter((target) => keys?.has(JSON.stringify(target)));
      return some.length === 0 ? false : some.length === targets.length || "mixed";
    },
    toggle: (row) =>
      choose(row, (before) => {
        const own = keysOf(row);
        const all = own.every((key) => before.has(key));
        return new Set(all ? [...before].filter((key) => !own.includes(key)) : [...before, ...own]);
      }),
    extend: (row) => {
      const rows = [...document.querySelectorAll(ROWS)];
      const [from, to] = [rows.indexOf(last.current ?? row), rows.indexOf(row)].sort((a, b) => a - b);
      // The first may be gone meanwhile.
      const between = from === undefined || from < 0 ? [row] : rows.slice(from, (to ?? from) + 1);
      choose(row, (before) => new Set([...before, ...between.flatMap(keysOf)]));
    },
  };
}

/** The targets of a row, as texts. */
const keysOf = (row: Element): string[] =>
  (JSON.parse(row.getAttribute("data-targets") ?? "[]") as Target[]).map((target) => JSON.stringify(target));
