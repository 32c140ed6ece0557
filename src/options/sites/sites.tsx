import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { FieldForm } from "../../ui/fieldForm";
import { Problem } from "../../ui/problem";
import { message } from "../../words/message";
import { SiteList } from "./siteList";
import { useSites } from "./useSites";

/** The settings of which pages are labelled without being asked, and the permissions that this takes. */
export function Sites({ settings }: { settings: Settings }) {
  const { all, rows, problem, choose, leaveAlone, allowAll, withdrawAll, withdraw } = useSites(settings);
  return (
    <div class="sites">
      <label class="option">
        <input
          type="checkbox"
          checked={settings.everywhere}
          onChange={({ currentTarget }) => changeSettings({ everywhere: currentTarget.checked })}
        />
        <span>
          {message("sites_everywhere")}
          <span class="fine">{message("sites_everywhere_hint")}</span>
        </span>
      </label>
      <p class="state">
        <span>{message(all ? "sites_all_allowed" : "sites_not_all_allowed")}</span>
        <button type="button" onClick={all ? withdrawAll : allowAll}>
          {message(all ? "sites_withdraw_all" : "sites_allow_all")}
        </button>
      </p>
      {rows.length > 0 && <SiteList rows={rows} choose={choose} withdraw={withdraw} />}
      <FieldForm
        type="text"
        label={message("sites_add_host")}
        placeholder="example.org"
        action={message("sites_add")}
        onSubmit={(text, clear) => void leaveAlone(text).then(clear)}
      />
      <Problem text={problem} />
    </div>
  );
}
