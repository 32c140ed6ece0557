import type { Tabs } from "webextension-polyfill";
import { message } from "../words/message";
import { Ambiguous } from "./ambiguous";
import { BadgeSwitch } from "./badgeSwitch";
import { EngineLine } from "./engine";
import { Labels } from "./labels";
import { Permission } from "./permission";
import { Progress } from "./progress";
import { Unreadable } from "./unreadable";
import { usePage } from "./usePage";
import { useStatus } from "./useStatus";

export function Popup({ tab }: { tab: Tabs.Tab | undefined }) {
  const page = usePage(tab);
  const status = useStatus(page.summary);
  return (
    <>
      <header>
        <h1>{message("extension_name")}</h1>
        <BadgeSwitch />
      </header>
      <main>
        {page.problem ? <p class="empty">{page.problem}</p> : <Progress summary={page.summary} />}
        {page.summary && (
          <>
            <Labels summary={page.summary} />
            <Ambiguous summary={page.summary} />
            <Unreadable summary={page.summary} />
          </>
        )}
        {!page.problem && <Permission tab={tab} onGranted={page.retry} />}
      </main>
      <footer>
        <EngineLine status={status} />
      </footer>
    </>
  );
}
