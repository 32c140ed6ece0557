import type { Entry } from "../page/entry";

const known = new WeakMap<Entry, string>();

/** The host that a picture comes from; empty for a picture without an address. */
export function serverOf(entry: Entry): string {
  const host = known.get(entry) ?? hostOf(entry.address);
  known.set(entry, host);
  return host;
}

/** An address such as `data:` has no host, and may be a whole file: it is not parsed. */
const hostOf = (address: string) => (/^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host : "");
