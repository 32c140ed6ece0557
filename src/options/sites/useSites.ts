import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { ALL_SITES, grantSites, withdrawSites } from "../../permissions";
import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { useTask } from "../../ui/useTask";
import { Failed } from "../../words/failed";

/** A site that the user has granted, or has made a choice for. */
export interface SiteRow {
  readonly host: string;
  /** Match patterns granted for this site by name; empty where there are none. */
  readonly origins: readonly string[];
  /** Whether the user wants the site labelled; undefined: as all sites. */
  readonly choice: boolean | undefined;
}

/** The user's choices per site, the permissions granted for them, and functions that change both. */
export function useSites({ sites, maps }: Settings) {
  const task = useTask();
  const [origins, setOrigins] = useState<readonly string[]>([]);

  useEffect(() => {
    const read = () => void browser.permissions.getAll().then((all) => setOrigins(all.origins ?? []));
    read();
    const changes = [browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const change of changes) change.addListener(read);
    return () => changes.forEach((change) => void change.removeListener(read));
  }, []);

  const choose = (host: string, choice: boolean | undefined) =>
    changeSettings(({ sites: { [host]: _, ...others } }) => ({
      sites: choice === undefined ? others : { ...others, [host]: choice },
    }));

  return {
    ...task,
    all: origins.includes(ALL_SITES),
    rows: rowsOf(origins, sites, maps),
    choose,
    /**
     * Turns labelling off for a site.
     * @param text a host name, or an address of the site
     */
    leaveAlone: (text: string) =>
      task.run(async () => {
        const address = text.includes("://") ? text : `https://${text}`;
        if (!URL.canParse(address)) throw new Failed("sites_no_host", text);
        await choose(new URL(address).hostname, false);
      }),
    allowAll: () => task.run(async () => void (await grantSites(ALL_SITES))),
    withdrawAll: () => task.run(async () => void (await withdrawSites(ALL_SITES))),
    withdraw: (row: SiteRow) =>
      task.run(async () => {
        if (row.origins.length) await withdrawSites(...row.origins);
        await choose(row.host, undefined);
        await changeSettings(({ maps: { [row.host]: _, ...others } }) => ({ maps: others }));
      }),
  };
}

function rowsOf(origins: readonly string[], sites: Settings["sites"], maps: Settings["maps"]): SiteRow[] {
  const hostOf = (origin: string) => origin.split("/")[2] ?? "";
  const granted = origins.filter((origin) => hostOf(origin) !== "*");
  const hosts = new Set([...granted.map(hostOf), ...Object.keys(sites), ...Object.keys(maps)]);
  return [...hosts].sort().map((host) => ({
    host,
    origins: granted.filter((origin) => hostOf(origin) === host),
    choice: Object.hasOwn(sites, host) ? sites[host] : undefined,
  }));
}
