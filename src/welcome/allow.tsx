import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { message } from "../words/message";

const ALL_SITES = { origins: ["*://*/*"] };

/** Asks for what labelling without a click needs; or not. */
export function Allow() {
  const [allowed, setAllowed] = useState(false);
  const read = async () => setAllowed(await browser.permissions.contains(ALL_SITES));
  const ask = () => browser.permissions.request(ALL_SITES).then(read);
  useEffect(() => void read(), []);

  return (
    <section aria-labelledby="permission">
      <h2 id="permission">{message("welcome_permission")}</h2>
      <p>{message("welcome_permission_why")}</p>
      <div class="buttons" aria-live="polite">
        {allowed && <p class="success">{message("welcome_allowed")}</p>}
        {/* One button throughout: whoever has pressed it by a key goes on from there. */}
        <button type="button" class="primary" onClick={allowed ? closeTab : ask}>
          {message(allowed ? "welcome_close" : "welcome_allow")}
        </button>
        {!allowed && (
          <button type="button" onClick={closeTab}>
            {message("welcome_skip")}
          </button>
        )}
      </div>
    </section>
  );
}

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}
