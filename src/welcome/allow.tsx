import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { message } from "../words/message";

const ALL_SITES = { origins: ["*://*/*"] };

/** Asks for what labelling without a click needs; or not. */
export function Allow() {
  const [allowed, setAllowed] = useState(false);
  const read = async () => setAllowed(await browser.permissions.contains(ALL_SITES));
  useEffect(() => void read(), []);

  return (
    <section aria-labelledby="permission">
      <h2 id="permission">{message("welcome_permission")}</h2>
      <p>{message("welcome_permission_why")}</p>
      <div class="buttons" aria-live="polite">
        {allowed ? (
          <p class="success">{message("welcome_allowed")}</p>
        ) : (
          <button type="button" class="primary" onClick={() => browser.permissions.request(ALL_SITES).then(read)}>
            {message("welcome_allow")}
          </button>
        )}
        <button type="button" class={allowed ? "primary" : ""} onClick={closeTab}>
          {message(allowed ? "welcome_close" : "welcome_skip")}
        </button>
      </div>
    </section>
  );
}

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}
