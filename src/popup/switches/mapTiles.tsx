import type { Tabs } from "webextension-polyfill";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { labelsMaps } from "../../settings/labelsMaps";
import { changeSettings } from "../../settings/store";
import { Switch } from "../../ui/switch";
import { useSettings } from "../../ui/useSettings";
import { message, plural } from "../../words/message";
import { siteOf } from "../page/siteOf";

interface Props {
  readonly tab: Tabs.Tab | undefined;
  /** Number of tiles of maps on the page. */
  readonly tiles: number;
}

/** Says that tiles of a map were left out, and offers to label them on this site; not in a private window. */
export function MapTiles({ tab, tiles }: Props) {
  const settings = useSettings();
  const site = siteOf(tab);
  if (!settings || tiles === 0) return null;
  const wanted = site !== undefined && labelsMaps(settings, site);
  const change = (host: string, on: boolean) => changeSettings(({ maps }) => ({ maps: { ...maps, [host]: on } }));
  return (
    <section class="maps">
      {!wanted && <p>{plural("popup_map_tiles", tiles)}</p>}
      {site && !inPrivateWindow() && (
        <Switch label={message("popup_label_maps", site)} on={wanted} onChange={(on) => change(site, on)} />
      )}
    </section>
  );
}
