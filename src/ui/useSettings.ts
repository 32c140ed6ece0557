import { useState } from "preact/hooks";
import { swallow } from "../debug";
import type { Settings } from "../settings/schema";
import { shownSettings, showRead, watchShown } from "../settings/shownSettings";
import { onSettingsStored, readSettings } from "../settings/store";
import { useSignalEffect } from "./useSignalEffect";

/**
 * The current settings; undefined until any part of the page has read them. Parts that are rendered later have them
 * at once, and so do not shift what is there already.
 */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState(shownSettings);
  useSignalEffect((signal) => {
    watchShown(signal, setSettings);
    // They may have changed since this part was rendered.
    setSettings(shownSettings);
    follow();
  }, []);
  return settings;
}

let following = false;

/** Starts following the stored settings: once for all parts of a page, and for as long as the page lives. */
function follow(): void {
  if (following) return;
  following = true;
  // Reading fails only where the extension is gone, and its pages with it.
  const read = () => void showRead(readSettings).catch(swallow("reading the settings"));
  onSettingsStored(new AbortController().signal, read);
  read();
}
