import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { ALL_SITES, grantSites, withdrawSites } from "../../permissions";
import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { useTask } from "../../ui/useTask";
import { Failed } from "../../words/failed";

/** A site that the user has allowed, or has decided on. */
export interface SiteRow {
  readonly host: string;
  /** What was granted for it by name; empty where nothing was. */
  readonly origins: readonly string[];
  /** The user's own choice; undefined: as for all sites. */
  readonly choice: boolean | undefined;
}

/** The sites, what the browser lets us read of them, and what can be done about both. */
export function useSites({ sites }: Settings) {
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
    rows: rowsOf(origins, sites),
    choose,
    /** @param text a host name, or an address of the site */
    add: (text: string, choice: boolean) =>
      task.run(async () => {
        const address = text.includes("://") ? text : `https://${text}`;
        if (!URL.canParse(address)) throw new Failed("sites_no_host", text);
        await choose(new URL(address).hostname, choice);
      }),
    allowAll: () => task.run(async () => void (await grantSites(ALL_SITES))),
    withdrawAll: () => task.run(async () => void (await withdrawSites(ALL_SITES))),
    withdraw: (row: SiteRow) =>
      task.run(async () => {
        if (row.origins.length) await withdrawSites(...row.origins);
        await choose(row.host, undefined);
      }),
  };
}

function rowsOf(origins: readonly string[], sites: Settings["sites"]): SiteRow[] {
  const hostOf = (origin: string) => origin.split("/")[2] ?? "";
  const granted = origins.filter((origin) => hostOf(origin) !== "*");
  const hosts = new Set([...granted.map(hostOf), ...Object.keys(sites)]);
  return [...hosts].sort().map((host) => ({
    host,
    origins: granted.filter((origin) => hostOf(origin) === host),
    choice: Object.hasOwn(sites, host) ? sites[host] : undefined,
  }));
}
