import * as v from "valibot";
import { note } from "../debug";
import { Failed } from "../words/failed";
import { readSettingsFrom } from "./readSettingsFrom";
import { type Settings, VERSION } from "./schema";

const FORMAT = "label-lens-settings";
/** Maximum size in bytes: the longest list of sites takes half a megabyte. */
const MAX_BYTES = 2 << 20;
const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  settings: v.record(v.string(), v.unknown()),
});

/** Writes all settings as the text of a file that `fromFile` reads, in this and every later version. */
export const toFile = (settings: Settings): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2);

/**
 * Reads the settings of a file, all of them or none.
 * @throws Failed saying what is wrong with the file
 */
export async function fromFile(contents: Blob): Promise<Settings> {
  if (contents.size > MAX_BYTES) throw new Failed("settings_file_foreign");
  const file = v.safeParse(fileSchema, parseJson(await contents.text()));
  if (!file.success) throw new Failed("settings_file_foreign");
  const { version, settings } = file.output;
  if (version > VERSION) throw new Failed("settings_file_newer", String(version), String(VERSION));
  const read = readSettingsFrom({ ...settings, version });
  if (read.damaged.length === 0) return read.settings;
  throw new Failed("settings_file_damaged", read.damaged.join(", "));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    note("a settings file", error);
    return undefined;
  }
}
