import type { Tabs } from "webextension-polyfill";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { changeSettings } from "../../settings/store";
import { message } from "../../words/message";
import { siteOf } from "../page/siteOf";

interface Props {
  readonly tab: Tabs.Tab | undefined;
}

const pauseSite = (site: string) => changeSettings(({ sites }) => ({ sites: { ...sites, [site]: false } }));

/** Pauses the work on the site in the tab; not in a private window, since the choice is kept. */
export function Pause({ tab }: Props) {
  const site = siteOf(tab);
  if (!site || inPrivateWindow()) return null;
  return (
    <button type="button" class="link" onClick={() => pauseSite(site)}>
      {message("popup_pause", site)}
    </button>
  );
}
