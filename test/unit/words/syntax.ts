/** The sources as syntax trees, for tests that check every sentence in them. */
import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { ROOT } from "../../../scripts/paths";

export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Every source file under `src/`, by its path relative to it. */
export const SOURCES: readonly string[] = readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path));

export const textOfSource = (path: string) => readFileSync(`${ROOT}src/${path}`, "utf8");

/** Calls `visit` for each node of a source with the nodes that contain it, outermost first. */
export function walk(path: string, source: string, visit: (node: Node, parents: readonly Node[]) => void): void {
  const { program } = parseSync(path, source);
  const step = (node: Node, parents: readonly Node[]): void => {
    visit(node, parents);
    for (const child of Object.values(node).flat()) {
      if (typeof child === "object" && child !== null && "type" in child) step(child as Node, [...parents, node]);
    }
  };
  step(program as unknown as Node, []);
}

/** The name that a call or a `new` uses: "bad" of `bad(…)`, "damaged" of `complaints.damaged(…)`. */
export function calleeOf({ callee }: Node): string {
  const { name, property } = (callee ?? {}) as { name?: string; property?: { name?: string } };
  return name ?? property?.name ?? "";
}
