import { useEffect, useState } from "preact/hooks";
import browser, { type Manifest, type Tabs } from "webextension-polyfill";
import { message } from "../../words/message";

interface Props {
  readonly tab: Tabs.Tab | undefined;
  readonly onGranted: () => void;
}

const ALL_SITES = "*://*/*";
/** Some servers refuse a picture to requests without a Referer: src/background/sendReferer.ts. It adds no warning. */
const REFERER = "declarativeNetRequestWithHostAccess" as Manifest.OptionalPermission;

/** Asks for what labelling without a click needs, where the user turns it on, and says why. */
export function Permission({ tab, onGranted }: Props) {
  const [granted, setGranted] = useState<{ site: boolean; all: boolean }>();
  const url = tab?.url && /^https?:/.test(tab.url) ? new URL(tab.url) : undefined;
  const site = url && `*://${url.hostname}/*`;

  const read = async () => {
    const has = (origin: string) => browser.permissions.contains({ origins: [origin] });
    setGranted({ site: site ? await has(site) : false, all: await has(ALL_SITES) });
  };
  useEffect(() => void read(), [site]);

  if (!granted || granted.all || !url || !site) return null;
  const ask = async (origin: string) => {
    if (await browser.permissions.request({ origins: [origin], permissions: [REFERER] })) onGranted();
    await read();
  };
  return (
    <section class="permission">
      <p>{granted.site ? message("popup_permission_site") : message("popup_permission_why")}</p>
      {!granted.site && (
        <button type="button" onClick={() => ask(site)}>
          {message("popup_allow_site", url.hostname)}
        </button>
      )}
      <button type="button" onClick={() => ask(ALL_SITES)}>
        {message("popup_allow_all")}
      </button>
      <p class="fine">{message("popup_permission_note")}</p>
    </section>
  );
}
