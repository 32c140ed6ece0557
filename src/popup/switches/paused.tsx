import type { Tabs } from "webextension-polyfill";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { message } from "../../words/message";
import { Nothing } from "../page/nothing";
import { siteOf } from "../page/siteOf";

interface Props {
  readonly tab: Tabs.Tab | undefined;
  readonly settings: Settings;
  /** Called after the work was resumed; labels the page in the tab. */
  readonly onResumed: () => void;
}

/** In place of results where the user has paused the work, on this site or on all: says which, and resumes it. */
export function Paused({ tab, settings: { everywhere, sites }, onResumed }: Props) {
  const site = siteOf(tab) ?? "";
  const own = Object.hasOwn(sites, site);
  const resume = async (change: Parameters<typeof changeSettings>[0]) => {
    await changeSettings(change);
    onResumed();
  };
  return (
    <Nothing why={own ? message("popup_paused", site) : message("popup_paused_all")}>
      {!inPrivateWindow() && (
        <button
          type="button"
          class="primary"
          onClick={() => resume(({ sites }) => ({ sites: { ...sites, [site]: true } }))}
        >
          {message("popup_resume", site)}
        </button>
      )}
      {!everywhere && !own && (
        <button type="button" onClick={() => resume({ everywhere: true })}>
          {message("popup_resume_all")}
        </button>
      )}
    </Nothing>
  );
}
