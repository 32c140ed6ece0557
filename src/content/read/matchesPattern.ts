/**
 * Scheme and host of a match pattern, as the permissions API gives it.
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/\*$/;

/** Whether one of the granted origins covers `url`, so that the extension may fetch it. */
export function matchesPattern(origins: readonly string[], url: URL): boolean {
  return origins.some((origin) => {
    if (origin === "<all_urls>") return true;
    const [, scheme, host = ""] = PATTERN.exec(origin) ?? [];
    if (!scheme || !(scheme === "*" ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`)) return false;
    if (host === "*") return true;
    const base = host.replace(/^\*\./, "");
    return url.host === base || url.hostname === base || (host.startsWith("*.") && url.hostname.endsWith(`.${base}`));
  });
}
