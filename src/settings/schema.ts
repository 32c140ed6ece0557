import * as v from "valibot";
import { engineChoiceSchema } from "../protocol/picture";

/** Of the shape that is stored; `migrate.ts` says what changed with each. */
export const VERSION = 2;

/** Host names that a user decides on; more are a mistake. */
const MAX_SITES = 2_000;
const hostSchema = v.pipe(v.string(), v.regex(/^[^\s/]{1,253}$/));

/** In CSS px. Below, a page's icons are labelled; above, hardly a picture is left. */
export const MINIMUM_SIZE = { min: 16, max: 1024 };

/** All that a user can set, each with its default. */
export const settingsSchema = v.object({
  /** A model's id; empty: the default. */
  model: v.optional(v.pipe(v.string(), v.maxLength(200)), ""),
  engine: v.optional(engineChoiceSchema, "auto"),
  /** When a label is seen: on hover, beside a quiet mark, or always. */
  badgeStyle: v.optional(v.picklist(["mark", "always"]), "mark"),
  /** No badges for now: a key and a switch change it, and leave the style as it was. */
  badgesHidden: v.optional(v.boolean(), false),
  /** Of a picture's shorter side, in CSS px: what is smaller is left out, as icons and avatars are. */
  minimumSize: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(MINIMUM_SIZE.min), v.maxValue(MINIMUM_SIZE.max)),
    64,
  ),
  /** When a label is called confident; see `judge`. */
  sensitivity: v.optional(v.picklist(["cautious", "fitted", "bold"]), "fitted"),
  /** Of all text; `browser`: as the browser itself speaks. */
  language: v.optional(v.picklist(["browser", "en", "zh_CN"]), "browser"),
  /** Whether pages of sites that the user has allowed are labelled on their own. */
  everywhere: v.optional(v.boolean(), true),
  /** What holds for one site in place of `everywhere`, by its host name. */
  sites: v.optional(
    v.pipe(
      v.record(hostSchema, v.boolean()),
      v.check((sites) => Object.keys(sites).length <= MAX_SITES),
    ),
    {},
  ),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Setting = keyof Settings;

export const DEFAULTS: Settings = v.parse(settingsSchema, {});

/**
 * What follows the user to their other computers. The rest stays here: another
 * computer has other models and engines, and the list of sites can grow past
 * what the browser synchronises (8 KB). https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
export const SYNCED: readonly Setting[] = ["badgeStyle", "minimumSize", "sensitivity", "language", "everywhere"];

/**
 * Whether pages of this site are labelled: on their own once the user has allowed it, else when asked. Where not,
 * only a picture that is right-clicked is.
 */
export const isOn = ({ everywhere, sites }: Settings, host: string): boolean =>
  Object.hasOwn(sites, host) ? sites[host] === true : everywhere;
