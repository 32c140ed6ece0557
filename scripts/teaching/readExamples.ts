import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { NONE_FOLDER } from "../../src/learn/noneFolder";
import { toSource } from "../cli/sources";
import { readList } from "./readList";

/** A picture file, and the category that it shows; none where it is a stranger. */
export interface Example {
  readonly file: string;
  readonly category: string | undefined;
}

/** The categories that these show, in their order. */
export const categoriesOf = (examples: readonly Example[]): string[] => [
  ...new Set(examples.flatMap(({ category }) => category ?? [])),
];

/**
 * Reads a folder of folders: each is a category named like it, or as the list of an unzipped file of categories says;
 * `_strangers` is none.
 * @throws Error where there is no such folder, or one of those in it holds no pictures
 */
export function readExamples(folder: string): Example[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder "${folder}".`);
  const { names, others } = readList(folder);
  const folders = readdirSync(folder)
    .filter((name) => name[0] !== "." && !others.has(name) && statSync(join(folder, name)).isDirectory())
    .sort();
  if (folders.length === 0) {
    throw new Error(`There are no folders in "${folder}": it should have one for each category, with pictures in it.`);
  }
  return folders.flatMap((name) => {
    const source = toSource(join(folder, name));
    const files = "files" in source ? source.files : [];
    return files.map((file) => ({ file, category: name === NONE_FOLDER ? undefined : (names.get(name) ?? name) }));
  });
}
