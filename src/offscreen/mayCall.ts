import type { Lists } from "../protocol/gate/allowed";

/** Who may call what of the classifier. */
export const MAY_CALL = {
  page: ["alive", "status", "yieldCpu", "recall", "admit", "classify", "settle", "thumbnail"],
  popup: ["alive", "status", "yieldCpu", "collect"],
  options: ["alive", "status", "yieldCpu", "classify", "measure", "examine", "normalise", "clearResults"],
  teach: ["alive", "embed", "teach", "examine", "follow"],
  live: ["alive", "collect"],
  host: [],
  background: ["alive", "collect"],
} as const satisfies Lists<string>;
