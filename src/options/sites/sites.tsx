import { useState } from "preact/hooks";
import type { Settings } from "../../settings/schema";
import { changeSettings } from "../../settings/store";
import { Problem } from "../../ui/problem";
import { message } from "../../words/message";
import { SiteList } from "./siteList";
import { useSites } from "./useSites";

/** Where pages are labelled on their own. */
export function Sites({ settings }: { settings: Settings }) {
  const { all, rows, problem, choose, add, allowAll, withdrawAll, withdraw } = useSites(settings);
  const [host, setHost] = useState("");
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
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add(host.trim(), false).then(() => setHost(""));
        }}
      >
        <label>
          {message("sites_add_host")}
          <input
            type="text"
            required
            placeholder="example.org"
            value={host}
            onInput={({ currentTarget }) => setHost(currentTarget.value)}
          />
        </label>
        <button type="submit">{message("sites_add")}</button>
      </form>
      <Problem text={problem} />
    </div>
  );
}
