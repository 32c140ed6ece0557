import * as v from "valibot";
import { migrate } from "./migrate";
import { DEFAULTS, type Setting, type Settings, settingsSchema } from "./schema";

/** Settings, and the names of those whose stored values could not be used. */
export interface Reading {
  readonly settings: Settings;
  readonly damaged: readonly Setting[];
}

/** One mistake is enough, and each is an object: a list of sites may have a hundred thousand. */
const FIRST = { abortEarly: true };
const NAMES = Object.keys(settingsSchema.entries) as Setting[];

/** Reads stored settings: valid values are kept, the rest get their defaults, unknown settings are dropped. */
export function readSettingsFrom(stored: unknown): Reading {
  if (stored === undefined) return { settings: DEFAULTS, damaged: [] };
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) {
    return { settings: DEFAULTS, damaged: NAMES };
  }
  const now = migrate(stored as Record<string, unknown>);
  const damaged: Setting[] = [];
  const read = (name: Setting) => {
    const { success, output } = v.safeParse(settingsSchema.entries[name], now[name], FIRST);
    if (!success) damaged.push(name);
    return [name, success ? output : DEFAULTS[name]];
  };
  return { settings: Object.fromEntries(NAMES.map(read)), damaged };
}
