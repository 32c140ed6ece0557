import { useEffect, useState } from "preact/hooks";
import type { Settings } from "./schema";
import { onSettingsChanged, readSettings } from "./store";

export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const ended = new AbortController();
    void readSettings().then(setSettings);
    onSettingsChanged(ended.signal, setSettings);
    return () => ended.abort();
  }, []);
  return settings;
}
