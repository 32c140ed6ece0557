import type { Tabs } from "webextension-polyfill";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import { isOn } from "../settings/isOn";
import { useSettings } from "../ui/useSettings";
import { useStatus } from "../ui/useStatus";
import { message } from "../words/message";
import { classifier } from "./engine/classifier";
import { Notices } from "./engine/notices";
import { StandIn } from "./engine/standIn";
import { Offer } from "./offer/offer";
import { Nothing } from "./page/nothing";
import { Progress } from "./page/progress";
import { siteOf } from "./page/siteOf";
import { usePage } from "./page/usePage";
import { Results } from "./results/results";
import { HiddenBadges } from "./switches/hiddenBadges";
import { MapTiles } from "./switches/mapTiles";
import { Pause } from "./switches/pause";
import { Paused } from "./switches/paused";

/** The popup of a tab. */
export function Popup({ tab }: { tab: Tabs.Tab | undefined }) {
  const { summary, frames, problem, retry } = usePage(tab);
  const { answered, total } = summary ?? {};
  const { status, silent } = useStatus(classifier, answered === total, [answered]);
  const settings = useSettings();
  if (!settings) return null;
  const site = siteOf(tab);
  const paused = site !== undefined && !isOn(settings, site);
  const empty = summary?.pdf
    ? message("popup_forbidden_pdf")
    : summary?.total === 0
      ? message("popup_no_pictures", settings.minimumSize)
      : undefined;
  return (
    <>
      <header>
        <h1>{message("extension_name")}</h1>
        <a href="/src/live/index.html" target="_blank" rel="noopener" title={message("live_hint")}>
          {message("live_title")}
        </a>
        <a href="/src/options/index.html#models" target="_blank" rel="noopener" title={message("popup_options_hint")}>
          {message("popup_options")}
        </a>
      </header>
      <main>
        {/* Paused goes first: also where the page cannot be reached, nothing but resuming gets anywhere. */}
        {paused ? (
          <Paused tab={tab} settings={settings} onResumed={retry} />
        ) : problem ? (
          <Nothing why={problem} />
        ) : summary === undefined ? (
          <p class="empty looking" role="status">
            {message("popup_looking")}
          </p>
        ) : (
          <>
            <Offer tab={tab} summary={summary} onGranted={retry} />
            {empty === undefined ? <Progress summary={summary} frames={frames} /> : <Nothing why={empty} />}
            <Notices status={status} silent={silent} />
            <Results summary={summary} frames={frames} />
            <MapTiles tab={tab} tiles={summary.mapTiles} />
            <HiddenBadges />
            {summary.total > 0 && <StandIn />}
          </>
        )}
      </main>
      {!problem && !paused && !summary?.pdf && (
        <footer>{inPrivateWindow() ? <p class="fine">{message("popup_private")}</p> : <Pause tab={tab} />}</footer>
      )}
    </>
  );
}
