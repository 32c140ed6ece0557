import browser from "webextension-polyfill";
import earlyScript from "../content/early.ts?script&iife";

/** Id of the registration that runs the first content script on the sites that the user has granted. */
const REGISTRATION = "granted-sites";
/** Number of times that the grants are read again, where they change meanwhile or another worker was faster. */
const MAX_TRIES = 5;

/**
 * Registers the first content script for exactly the granted sites; called whenever either may have changed. One call after
 * another: of two at once, the second would fail where the first has registered already, and its site would be lost.
 */
export const registerOnGrantedSites = (): Promise<void> => navigator.locks.request(REGISTRATION, follow);

/** The worker of private windows shares the registration, but not the lock: so what fails is looked at once more. */
async function follow(): Promise<void> {
  for (let tries = 1; ; tries++) {
    const origins = await granted();
    try {
      await register(origins);
      if (String(await granted()) === String(origins)) return;
    } catch (error) {
      if (tries === MAX_TRIES) throw error;
    }
    if (tries === MAX_TRIES) return;
  }
}

const granted = async (): Promise<readonly string[]> => (await browser.permissions.getAll()).origins ?? [];

async function register(origins: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (origins.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = {
    id: REGISTRATION,
    matches: [...origins],
    js: [earlyScript],
    runAt: "document_idle",
    persistAcrossSessions: true,
    allFrames: true,
    // Frames without an address of their own (about:blank) belong to the page that made them.
    matchOriginAsFallback: true,
  } as browser.Scripting.RegisteredContentScript;
  await (registered ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}
