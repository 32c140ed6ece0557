import type { RefererRules } from "../classifier/pixels/reach/referer";
import { askBackground } from "../protocol/askBackground";

/** The background has the browser's rules for headers. */
export const referers: RefererRules = {
  set: (_, origin, url) => askBackground("setReferer", origin, url),
  remove: (_, rule) => askBackground("removeReferer", rule),
};
