import * as v from "valibot";
import { engineChoiceSchema } from "../protocol/picture";
import { LANGUAGE_CHOICES } from "../words/language";
import { MINIMUM_SIZE } from "./minimumSize";

/** Version of the stored format; `migrate.ts` lists what changed with each. */
export const VERSION = 2;

/** Maximum number of sites with a choice of their own; more are a mistake. */
const MAX_SITES = 2_000;
/** Host names as the browser writes them: ASCII, without anything that is not seen. */
const hostSchema = v.pipe(v.string(), v.regex(/^[!-.0-~]{1,253}$/));
/** A model's id, which is a folder's name; it may be shown. */
const modelSchema = v.pipe(v.string(), v.regex(/^[\w.-]{0,200}$/));

/** The user's choices for single sites, by host name. */
const choicesSchema = v.optional(
  v.pipe(
    v.looseObject({}),
    v.check((sites) => Object.keys(sites).length <= MAX_SITES),
    v.record(hostSchema, v.boolean()),
  ),
  {},
);

/** All settings, each with its default. */
export const settingsSchema = v.object({
  /** A model's id; empty: the default. */
  model: v.optional(modelSchema, ""),
  engine: v.optional(engineChoiceSchema, "auto"),
  /** When a label is visible: while a small badge is pointed at, or always. */
  badgeStyle: v.optional(v.picklist(["mark", "always"]), "mark"),
  /** Hides all badges for now. A key and a switch change it, and leave `badgeStyle` as it is. */
  badgesHidden: v.optional(v.boolean(), false),
  /** Minimum length of a picture's shorter side, in CSS px: smaller ones, such as icons and avatars, are left out. */
  minimumSize: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(MINIMUM_SIZE.min), v.maxValue(MINIMUM_SIZE.max)),
    64,
  ),
  /** When a label is called confident; see `judge`. */
  sensitivity: v.optional(v.picklist(["cautious", "fitted", "bold"]), "fitted"),
  /** Language of all text; `browser`: the browser's own language. */
  language: v.optional(v.picklist(LANGUAGE_CHOICES), "browser"),
  /** Whether pages of sites that the user has allowed are labelled without being asked. */
  everywhere: v.optional(v.boolean(), true),
  /** Overrides `everywhere` for single sites, by host name. */
  sites: choicesSchema,
  /** Whether the tiles of maps on a site are labelled, by host name; by default they are not. */
  maps: choicesSchema,
  /** Whether the user's own categories are learnt anew with each picture that is added, where what was learnt is in use. */
  learnAtOnce: v.optional(v.boolean(), true),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Setting = keyof Settings;

export const DEFAULTS: Settings = v.parse(settingsSchema, {});

/**
 * Settings that are synchronised to the user's other computers. The rest stays on this one: another computer has other
 * models and engines, and the list of sites can grow past what the browser synchronises (8 KB).
 * https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
export const SYNCED: readonly Setting[] = ["badgeStyle", "minimumSize", "sensitivity", "language", "everywhere"];

/** Settings that hold choices for single sites, by host name: they tell which sites the user visits. */
export const BY_SITE = ["sites", "maps"] as const;
