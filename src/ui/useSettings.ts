import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../settings/schema";
import { shownSettings, showStored, watchShown } from "../settings/shownSettings";
import { onSettingsChanged, readSettings } from "../settings/store";

/** As known by any part of the page: what is drawn later need not wait, and move what is there. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState(shownSettings);
  useEffect(() => {
    const ended = new AbortController();
    watchShown(ended.signal, setSettings);
    // Something may have changed since it was drawn.
    setSettings(shownSettings);
    follow();
    return () => ended.abort();
  }, []);
  return settings;
}

let following = false;

/** Once for all parts of a page, and as long as it lives. */
function follow(): void {
  if (following) return;
  following = true;
  onSettingsChanged(new AbortController().signal, showStored);
  void readSettings().then(showStored);
}
