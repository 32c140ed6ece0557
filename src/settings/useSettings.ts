import { useEffect, useState } from "preact/hooks";
import type { Settings } from "./schema";
import { onSettingsChanged, readSettings } from "./store";

/** As read last by any part of the page: what is drawn later need not wait, and move what is there. */
let latest: Settings | undefined;

export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState(latest);
  useEffect(() => {
    const ended = new AbortController();
    const take = (read: Settings) => {
      latest = read;
      setSettings(read);
    };
    void readSettings().then(take);
    onSettingsChanged(ended.signal, take);
    return () => ended.abort();
  }, []);
  return settings;
}
