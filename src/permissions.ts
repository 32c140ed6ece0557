/** What the user allows us beyond a click: sites, and with them the permission to send a Referer. */
import browser, { type Manifest } from "webextension-polyfill";

/** Match pattern of every site, as `optional_host_permissions` in the manifest has it. */
export const ALL_SITES = "*://*/*";

/** Match pattern of one site, whatever its port and whether it is encrypted. */
export const patternOf = (hostname: string): string => `*://${hostname}/*`;

/** Some servers refuse a picture to requests without a Referer: src/background/refererRules.ts. It adds no warning. */
const REFERER = "declarativeNetRequestWithHostAccess" as Manifest.OptionalPermission;

/**
 * Asks the user for sites, and with them for the Referer permission: without it, some servers refuse the pictures of
 * a site that is allowed. Call it directly in the handler of a click, since the browser refuses every other request.
 * Where the sites are granted already, the browser grants the rest without a prompt.
 *
 * @returns whether all of it is granted
 */
export const grantSites = (...origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins], permissions: [REFERER] });

/** Withdraws sites. The Referer permission stays: it may be needed for others, and does nothing without a site. */
export const withdrawSites = (...origins: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...origins] });

export const mayReadSite = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] });

export const maySendReferer = (): Promise<boolean> => browser.permissions.contains({ permissions: [REFERER] });
