import { useEffect, useState } from "preact/hooks";
import type { Tabs } from "webextension-polyfill";
import { ALL_SITES, grantSites, mayReadSite, maySendReferer, patternOf } from "../../permissions";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { message, plural } from "../../words/message";
import { siteOf } from "./siteOf";

interface Props {
  readonly tab: Tabs.Tab | undefined;
  /** Host names of the frames that were not looked at, one for each. */
  readonly otherSites: readonly string[];
  /** Number of pictures that were read from the screen. */
  readonly fromScreen: number;
  readonly onGranted: () => void;
}

/** What the user has granted: for the site in the tab, for all sites, and for requests to picture servers. */
interface Granted {
  readonly site: boolean;
  readonly all: boolean;
  readonly referer: boolean;
}

/**
 * Offers to grant what labelling without a click needs and has not been granted yet, and says why. In a private window
 * no single site is offered, since the browser would keep its name.
 */
export function Permission({ tab, otherSites, fromScreen, onGranted }: Props) {
  const [granted, setGranted] = useState<Granted>();
  const host = siteOf(tab);
  const site = host && patternOf(host);

  const read = async () => {
    const [ofSite, all, referer] = await Promise.all([
      site ? mayReadSite(site) : false,
      mayReadSite(ALL_SITES),
      maySendReferer(),
    ]);
    setGranted({ site: ofSite, all, referer });
  };
  useEffect(() => void read(), [site]);

  const isPrivate = inPrivateWindow();
  if (!granted || !host || !site || (granted.all && (granted.referer || isPrivate))) return null;
  const [other, ...others] = new Set(otherSites);
  const ask = async (origin: string) => {
    if (await grantSites(origin)) onGranted();
    await read();
  };
  return (
    <section class="permission">
      {granted.site && !granted.referer && !isPrivate && (
        <>
          <p>{message("popup_permission_referer")}</p>
          <button type="button" onClick={() => ask(granted.all ? ALL_SITES : site)}>
            {message("popup_allow_referer")}
          </button>
        </>
      )}
      {!granted.all && (
        <>
          {otherSites.length > 0 && <p>{plural("popup_frames_left_out", otherSites.length)}</p>}
          {fromScreen > 0 && <p>{message("popup_permission_screen")}</p>}
          <p>{granted.site ? message("popup_permission_site") : message("popup_permission_why")}</p>
          {!granted.site && !isPrivate && (
            <button type="button" onClick={() => ask(site)}>
              {message("popup_allow_site", host)}
            </button>
          )}
          {other && others.length === 0 && other !== host && !isPrivate && (
            <button type="button" onClick={() => ask(patternOf(other))}>
              {message("popup_allow_site", other)}
            </button>
          )}
          <button type="button" onClick={() => ask(ALL_SITES)}>
            {message("popup_allow_all")}
          </button>
          <p class="fine">{message("popup_permission_note")}</p>
        </>
      )}
    </section>
  );
}
