import * as v from "valibot";
import { engineChoiceSchema } from "../protocol/picture";

/** All that a user can set. A value that is damaged or from another version falls back to its default. */
export const settingsSchema = v.object({
  /** A model's id; empty: the default. */
  model: v.fallback(v.string(), ""),
  engine: v.fallback(engineChoiceSchema, "auto"),
  /** When a label is seen: under the pointer, or always. */
  badgeStyle: v.fallback(v.picklist(["hover", "always"]), "hover"),
  /** Of all text; `browser`: as the browser itself speaks. */
  language: v.fallback(v.picklist(["browser", "en", "zh_CN"]), "browser"),
  badgesHidden: v.fallback(v.boolean(), false),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
