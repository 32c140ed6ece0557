import { VERSION } from "./schema";

type Stored = Readonly<Record<string, unknown>>;

/** From each version to the next. What is stored was written by any version that ever was, so none is ever removed. */
const STEPS: Readonly<Record<number, (stored: Stored) => Stored>> = {
  // "mark" says what is visible; "hover" only said when the rest becomes visible.
  1: (stored) => (stored["badgeStyle"] === "hover" ? { ...stored, badgeStyle: "mark" } : stored),
};

/** What is stored as this version writes it. The first version wrote no number. */
export function migrate(stored: Stored): Stored {
  const { version: written } = stored as { version?: unknown };
  // Whatever else stands there was written by no version, and -1e300 + 1 would be counted up for ever.
  const from = Number.isSafeInteger(written) && Number(written) > 1 ? Number(written) : 1;
  let now = stored;
  for (let version = from; version < VERSION; version++) now = STEPS[version]?.(now) ?? now;
  return now;
}
