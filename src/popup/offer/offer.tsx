import type { Tabs } from "webextension-polyfill";
import { ALL_SITES, grantSites, patternOf } from "../../permissions";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Summary } from "../../protocol/page/summary";
import { message, plural } from "../../words/message";
import { siteOf } from "../page/siteOf";
import { useGranted } from "./useGranted";

/** Number of hosts that are named; the browser names them all when it asks. */
const MAX_NAMED = 3;
/** Number of characters of a host that are shown. */
const MAX_LENGTH = 32;

interface Props {
  readonly tab: Tabs.Tab | undefined;
  readonly summary: Summary;
  readonly onGranted: () => void;
}

/**
 * Where something was left unread, or read from the screen, because the user has not allowed it, says so, and offers to allow it: this site
 * with what it shows from elsewhere, or all sites. In a private window no single site is offered, since the browser
 * would keep its name.
 */
export function Offer({ tab, summary, onGranted }: Props) {
  const { total, unreadable, closedSites, otherSites, fromScreen } = summary;
  const site = siteOf(tab);
  const isPrivate = inPrivateWindow();
  const frames = [...new Set(otherSites)];
  // Those of many are mostly advertisements.
  const hosts = site && !isPrivate ? [...new Set([site, ...closedSites, ...(frames.length > 1 ? [] : frames)])] : [];
  const { granted, read } = useGranted(hosts);
  const numberOf = (wanted: string) => unreadable.find(({ code }) => code === wanted)?.count ?? 0;
  const unread = numberOf("no-access");
  const screen = fromScreen > 0 && plural("popup_from_screen", fromScreen);
  const screenAlone = screen && <p class="fine">{screen}</p>;
  // No permission that we could ask for lets a file of this computer be read.
  const file = unread > 0 && tab?.url?.startsWith("file:") && <p class="fine">{message("popup_file_page")}</p>;
  if (!granted || !site) {
    return (
      <>
        {screenAlone}
        {file}
      </>
    );
  }
  const { all, referer, missing } = granted;
  // Where permission is no obstacle, such as with a protected canvas, the screen is as exact as it gets.
  const inexact = fromScreen > 0 && closedSites.some((host) => isPrivate || missing.includes(host));
  const offered = !all && (inexact || unread + otherSites.length > 0);
  const ask = async (...origins: readonly string[]) => {
    if (await grantSites(...origins)) onGranted();
    await read();
  };
  const allowed = all || (!isPrivate && !missing.includes(site));
  return (
    <>
      {!(offered && inexact) && screenAlone}
      {offered && (
        <section class="offer" aria-label={message("popup_offer_region")}>
          <p>
            {[
              unread > 0 && plural("popup_offer_pictures", total, unread),
              otherSites.length > 0 && plural("popup_frames_left_out", otherSites.length),
              inexact && screen,
              inexact && message("popup_offer_files"),
            ]
              .filter(Boolean)
              .join(" ")}
          </p>
          <p class="buttons">
            {missing.length > 0 && (
              <button type="button" class="small primary" onClick={() => ask(...missing.map(patternOf))}>
                {allowed ? message("popup_allow_servers") : message("popup_allow_site")}
              </button>
            )}
            <button type="button" class="small" onClick={() => ask(ALL_SITES)}>
              {message("popup_allow_all")}
            </button>
          </p>
          <p class="fine">{noteOn(missing)}</p>
        </section>
      )}
      {allowed && !referer && !isPrivate && numberOf("refused") > 0 && (
        <section class="offer" aria-label={message("popup_offer_region")}>
          <p>{message("popup_permission_referer")}</p>
          <button type="button" class="small" onClick={() => ask(all ? ALL_SITES : patternOf(site))}>
            {message("popup_allow_referer")}
          </button>
        </section>
      )}
    </>
  );
}

/** Which sites the browser will ask about. */
function noteOn(hosts: readonly string[]): string {
  // The end of a name says whose it is.
  const short = (host: string) => (host.length > MAX_LENGTH ? `…${host.slice(-MAX_LENGTH)}` : host);
  const named = hosts.slice(0, MAX_NAMED).map(short).join(message("list_separator"));
  if (hosts.length === 0) return message("popup_offer_note_all");
  if (hosts.length <= MAX_NAMED) return message("popup_offer_note", named);
  return message("popup_offer_note_more", named, hosts.length - MAX_NAMED);
}
