import * as v from "valibot";
import { migrate } from "./migrate";
import { DEFAULTS, type Setting, type Settings, settingsSchema } from "./schema";

/** Settings, and which of them could not be used as they were stored. */
export interface Reading {
  readonly settings: Settings;
  readonly damaged: readonly Setting[];
}

const NAMES = Object.keys(settingsSchema.entries) as Setting[];

/** What is stored, as far as it is sound; defaults for the rest. Unknown settings are dropped. */
export function readSettingsFrom(stored: unknown): Reading {
  if (stored === undefined) return { settings: DEFAULTS, damaged: [] };
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) {
    return { settings: DEFAULTS, damaged: NAMES };
  }
  const now = migrate(stored as Record<string, unknown>);
  const damaged: Setting[] = [];
  const read = (name: Setting) => {
    const { success, output } = v.safeParse(settingsSchema.entries[name], now[name]);
    if (!success) damaged.push(name);
    return [name, success ? output : DEFAULTS[name]];
  };
  return { settings: Object.fromEntries(NAMES.map(read)), damaged };
}
