import CachePolicy from "http-cache-semantics";
import type { FreshnessHeaders } from "../../../protocol/request/freshness";

/**
 * Maximum time in ms for which a response is trusted, whatever its server promised: otherwise a server that breaks its
 * promise could be believed for a year.
 */
const MAX_MS = 24 * 3_600_000;

/**
 * Returns the time until which the browser's HTTP cache uses a response without asking the server (RFC 9111, section
 * 4.2), in ms since 1970; in the past where it always asks.
 */
export function freshUntil(headers: FreshnessHeaders, now = Date.now()): number {
  const policy = new CachePolicy({ headers: {} }, { status: 200, headers: { ...headers } }, { shared: false });
  // A response from the browser's cache is as old as its Date says.
  const apparent = (now - Date.parse(headers.date ?? "")) / 1000 || 0;
  const age = Math.max(0, apparent, Number(headers.age) || 0);
  return now + Math.min(MAX_MS, (policy.maxAge() - age) * 1000);
}
