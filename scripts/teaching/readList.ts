import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import * as v from "valibot";

/** The list in a file of categories, as the extension saves it (`src/teach/file/format.ts`). */
const NAME = "categories.json";

/** Of that, what is read here. */
const listSchema = v.object({
  format: v.literal("label-lens-categories"),
  categories: v.array(v.object({ name: v.string(), examples: v.array(v.object({ file: v.string() })) })),
  features: v.array(v.object({ file: v.string() })),
});

/** What the folders of an unzipped file of categories are. */
interface Folders {
  /** The names of categories by their folders: not every name can be a folder's. */
  readonly names: ReadonlyMap<string, string>;
  /** Folders that hold no pictures: what networks know lies there. */
  readonly others: ReadonlySet<string>;
}

/** @returns what the list in a folder says; nothing where there is none, or it is somebody else's */
export function readList(folder: string): Folders {
  const { categories, features } = parse(join(folder, NAME)) ?? { categories: [], features: [] };
  return {
    names: new Map(
      categories.flatMap(({ name, examples }) => examples.map(({ file }) => [dirname(file), name] as const)),
    ),
    others: new Set(features.map(({ file }) => dirname(file))),
  };
}

/** @throws Error where it cannot be parsed: its categories would be called like folders, which is hard to see later */
function parse(path: string) {
  if (!existsSync(path)) return undefined;
  try {
    const list = v.safeParse(listSchema, JSON.parse(readFileSync(path, "utf8")));
    return list.success ? list.output : undefined;
  } catch {
    throw new Error(`"${path}" is damaged. Unzip the file of categories again, or remove "${NAME}" from the folder.`);
  }
}
