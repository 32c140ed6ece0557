import { useEffect, useState } from "preact/hooks";
import { ALL_SITES, mayReadSite, maySendReferer, patternOf } from "../../permissions";

/** What the user has allowed. */
interface Granted {
  readonly all: boolean;
  readonly referer: boolean;
  /** Of the hosts that were asked about, those that are not allowed yet. */
  readonly missing: readonly string[];
}

/** What the user has allowed of these hosts; undefined until it is known. `read` looks again. */
export function useGranted(hosts: readonly string[]): { granted: Granted | undefined; read: () => Promise<void> } {
  const [granted, setGranted] = useState<Granted>();
  const read = async () => {
    const [all, referer, ...allowed] = await Promise.all([
      mayReadSite(ALL_SITES),
      maySendReferer(),
      ...hosts.map((host) => mayReadSite(patternOf(host))),
    ]);
    setGranted({ all, referer, missing: hosts.filter((_, index) => !allowed[index]) });
  };
  useEffect(() => void read(), [hosts.join()]);
  return { granted, read };
}
