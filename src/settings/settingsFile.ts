import * as v from "valibot";
import { Failed } from "../words/failed";
import { migrate } from "./migrate";
import { type Settings, settingsSchema, VERSION } from "./schema";

const FORMAT = "label-lens-settings";
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
export function fromFile(text: string): Settings {
  const file = v.safeParse(fileSchema, parseJson(text));
  if (!file.success) throw new Failed("settings_file_foreign");
  const { version, settings } = file.output;
  if (version > VERSION) throw new Failed("settings_file_newer", String(version), String(VERSION));
  const { success, output, issues } = v.safeParse(settingsSchema, migrate({ ...settings, version }));
  if (success) return output;
  const places = new Set(issues.map((issue) => v.getDotPath(issue) ?? "settings"));
  throw new Failed("settings_file_damaged", [...places].join(", "));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
