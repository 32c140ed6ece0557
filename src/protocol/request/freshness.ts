/** The headers with which a server says for how long a response stays the same. */
export const FRESHNESS_HEADERS = [
  "cache-control",
  "expires",
  "last-modified",
  "date",
  "age",
  "vary",
  "pragma",
] as const;
export type FreshnessHeaders = Partial<Record<(typeof FRESHNESS_HEADERS)[number], string | undefined>>;

/** Picks the headers of a response that say for how long it stays the same. */
export function freshnessHeaders(headers: Headers): FreshnessHeaders {
  const names: readonly string[] = FRESHNESS_HEADERS;
  return Object.fromEntries([...headers].filter(([name]) => names.includes(name)));
}
