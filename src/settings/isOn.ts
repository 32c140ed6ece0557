import type { Settings } from "./schema";

/**
 * Whether pages of this site are labelled: without being asked once the user has allowed the site, otherwise on
 * request. Where not, only a picture that is right-clicked is labelled.
 */
export const isOn = ({ everywhere, sites }: Pick<Settings, "everywhere" | "sites">, host: string): boolean =>
  Object.hasOwn(sites, host) ? sites[host] === true : everywhere;
