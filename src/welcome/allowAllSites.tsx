import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { ALL_SITES, grantSites, mayReadSite, maySendReferer } from "../permissions";
import { Section } from "../ui/section";
import { message } from "../words/message";

/** Offers to grant all that labelling without a click needs, or to continue without it. */
export function AllowAllSites() {
  const [allowed, setAllowed] = useState(false);
  const read = async () => setAllowed((await mayReadSite(ALL_SITES)) && (await maySendReferer()));
  const ask = () => grantSites(ALL_SITES).then(read);
  useEffect(() => void read(), []);

  return (
    <Section id="permission" title={message("welcome_permission")}>
      <p>{message("welcome_permission_why")}</p>
      <div class="buttons" aria-live="polite">
        {allowed && <p class="success">{message("welcome_allowed")}</p>}
        {/* The same button before and after, so that it keeps the focus when it was pressed by a key. */}
        <button type="button" class="primary" onClick={allowed ? closeTab : ask}>
          {message(allowed ? "welcome_close" : "welcome_allow")}
        </button>
        {!allowed && (
          <button type="button" onClick={closeTab}>
            {message("welcome_skip")}
          </button>
        )}
      </div>
    </Section>
  );
}

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}
