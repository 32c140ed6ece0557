import { swallow } from "../../../debug";
import { UnreadableError } from "../../../protocol/unreadableError";

/** Deadline in ms for setting or removing a rule; the background removes it by itself later. */
const RULE_MS = 5_000;

/** How the host of the worker has the browser name a page as Referer. */
export interface RefererRules {
  /**
   * From now on, our requests for exactly this address carry `origin` as Referer.
   * @returns the rule's number; undefined where the user has not allowed that
   */
  set(signal: AbortSignal, origin: string, url: string): Promise<number | undefined>;
  remove(signal: AbortSignal, rule: number): Promise<void>;
}

/** The page to name, and how. */
export interface Referer {
  readonly origin: string;
  readonly rules: RefererRules;
}

/**
 * Makes a request of ours for `url`, which names the page as Referer where `referer` is given. The browser cannot tell
 * two of our requests for the same address apart, so no other is made while a page is named: it would name that page,
 * too, whichever page it is for.
 *
 * @throws UnreadableError where the page is to be named, but the user has not allowed that
 */
export async function withReferer<T>(
  signal: AbortSignal,
  url: string,
  referer: Referer | undefined,
  request: () => Promise<T>,
): Promise<T> {
  if (!/^https?:/i.test(url)) return request();
  const name = `request ${url}`;
  if (!referer) return navigator.locks.request(name, { mode: "shared", signal }, request);
  const { origin, rules } = referer;
  return navigator.locks.request(name, { signal }, async () => {
    // Not ended with the request: a rule that is set later would hold for the next.
    const rule = await rules.set(AbortSignal.timeout(RULE_MS), origin, url).catch(swallow("setting the Referer"));
    if (rule === undefined) throw new UnreadableError("refused");
    try {
      return await request();
    } finally {
      await rules.remove(AbortSignal.timeout(RULE_MS), rule).catch(swallow("removing the Referer"));
    }
  });
}
