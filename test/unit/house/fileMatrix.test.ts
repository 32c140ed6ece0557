/** The table of files in docs/reading.md is the list of those that the test of them shows. */
import { expect, it } from "vitest";
import { FILE_MATRIX } from "../../make/fileMatrix";
import { tableOf } from "./markdown";

const COLUMNS = ["format", "container, or defect", "test files", "then"] as const;
const { rows } = tableOf("docs/reading.md", ...COLUMNS);
const listed = rows.flatMap(([, , files = "", then]) => files.split(", ").map((name) => [name, then] as const));

it("names each file once, and what becomes of it", () => {
  const all = Object.entries(FILE_MATRIX).map(([name, { shown }]) => [name, shown ? "label" : "damaged"]);
  expect([...listed].sort()).toEqual(all.sort());
});
