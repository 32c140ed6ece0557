import { strToU8, zipSync } from "fflate";
import type { readAllFeatures } from "../../examples/features";
import { NONE_ID } from "../../examples/noneOfThese";
import type { Examples } from "../../examples/taught";
import { NONE_FOLDER } from "../../learn/noneFolder";
import { FORMAT, LIST, type List, MAX_BYTES, MAX_LIST_BYTES, VERSION } from "./format";
import { networksWithin } from "./networksWithin";

type Features = Awaited<ReturnType<typeof readAllFeatures>>;

/** What no system takes in the name of a folder. */
const NOT_IN_NAMES = /[\\/:*?"<>|.]/g;

/** Folder of what networks know: the command that reads the others passes over what is hidden. */
const FEATURES = ".features";

/**
 * The categories and their examples as one ZIP archive: a folder of pictures for each, as `npm run teach` reads them, and
 * beside these what networks know of them, so that the same is learnt elsewhere. The same examples are always the same
 * file.
 */
export function writeArchive({ categories, examples }: Examples, features: Features): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  const put = (id: string, folder: string) =>
    examples
      .filter(({ category }) => category === id)
      .toReversed()
      .map(({ content, picture }, i) => {
        const file = `${folder}/${String(i + 1).padStart(4, "0")}.jpg`;
        files[file] = new Uint8Array(picture);
        return { file, content };
      });
  const listed = categories.map(({ id, name }, place) => {
    const folder = `${String(place + 1).padStart(3, "0")} ${name.replaceAll(NOT_IN_NAMES, "_")}`;
    return { name, examples: put(id, folder) };
  });
  const none = put(NONE_ID, NONE_FOLDER);
  const pictures = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  // The list, and the archive's own, take the rest.
  const networks = networksWithin(features, MAX_BYTES - pictures - 2 * MAX_LIST_BYTES);
  const seen = networks.map((some, i): List["features"][number] => {
    const file = `${FEATURES}/${i + 1}.f32`;
    files[file] = joined(some);
    return { network: some[0]?.network ?? "", file, contents: some.map(({ content }) => content) };
  });
  const list: List = { format: FORMAT, version: VERSION, categories: listed, none, features: seen };
  return zipSync({ [LIST]: strToU8(JSON.stringify(list)), ...files }, { level: 0, mtime: "1980-01-01T00:00" });
}

function joined(some: Features): Uint8Array {
  const length = some[0]?.values.byteLength ?? 0;
  const whole = new Uint8Array(length * some.length);
  for (const [i, { values }] of some.entries()) whole.set(new Uint8Array(values), i * length);
  return whole;
}
