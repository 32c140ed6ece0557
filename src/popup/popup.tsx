import type { Tabs } from "webextension-polyfill";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import { isOn } from "../settings/isOn";
import { useSettings } from "../ui/useSettings";
import { message } from "../words/message";
import { EngineLine } from "./engine/engineLine";
import { ModelLine } from "./engine/modelLine";
import { useStatus } from "./engine/useStatus";
import { Permission } from "./page/permission";
import { Progress } from "./page/progress";
import { siteOf } from "./page/siteOf";
import { usePage } from "./page/usePage";
import { Results } from "./results/results";
import { BadgeSwitch } from "./switches/badgeSwitch";
import { EverywhereSwitch } from "./switches/everywhereSwitch";
import { MapTiles } from "./switches/mapTiles";
import { SiteSwitch } from "./switches/siteSwitch";

/** The popup of a tab. */
export function Popup({ tab }: { tab: Tabs.Tab | undefined }) {
  const page = usePage(tab);
  const { status, silent } = useStatus(page.summary);
  const settings = useSettings();
  const site = siteOf(tab);
  const off = settings && site !== undefined && !isOn(settings, site);
  return (
    <>
      <header>
        <h1>{message("extension_name")}</h1>
        <SiteSwitch tab={tab} onTurnedOn={page.retry} />
      </header>
      <main>
        {page.problem ? (
          <p class="empty">{page.problem}</p>
        ) : off ? (
          <p class="empty">{message("popup_off")}</p>
        ) : (
          <>
            <Progress summary={page.summary} frames={page.frames} />
            {page.summary && <Results summary={page.summary} frames={page.frames} />}
            <MapTiles tab={tab} tiles={page.summary?.mapTiles ?? 0} />
            <Permission
              tab={tab}
              otherSites={page.summary?.otherSites ?? []}
              fromScreen={page.summary?.fromScreen ?? 0}
              onGranted={page.retry}
            />
          </>
        )}
      </main>
      <footer>
        {inPrivateWindow() && <p class="fine">{message("popup_private")}</p>}
        <div class="switches">
          <BadgeSwitch />
          <EverywhereSwitch onTurnedOn={page.retry} />
        </div>
        <ModelLine problem={status?.problem} />
        <EngineLine status={status} silent={silent} />
      </footer>
    </>
  );
}
