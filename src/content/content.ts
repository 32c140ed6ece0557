/** Runs in a page, apart from its scripts: finds its pictures, has them classified, shows badges. */
import browser from "webextension-polyfill";
import { askBackground } from "../protocol/background";
import { ClassifierLink } from "../protocol/classifier";
import { portEndpoint } from "../protocol/endpoint";
import { PAGE_PORT } from "../protocol/ports";
import { serve } from "../protocol/rpc";
import { isOn, type Settings } from "../settings/schema";
import { onSettingsChanged, readSettings } from "../settings/store";
import { chooseLanguage } from "../words/language";
import { pageApi } from "./api";
import { Asker } from "./ask";
import { followPointer } from "./badges/hover";
import { BadgeLayer } from "./badges/layer";
import { findPictures } from "./find";
import { FrameWatch } from "./frames";
import { Ledger } from "./ledger";
import { endWithExtension } from "./life";
import { Pointer } from "./pointer";
import { wasCaptured } from "./read";
import type { Spot } from "./spot";

/** Set in our isolated world only: a script injected twice starts once. */
const scope = globalThis as { labelLensStarted?: boolean };

function main(): void {
  const life = new AbortController();
  const channelClosed = endWithExtension(life);
  const { signal } = life;
  let settings: Settings;
  let access: Awaited<ReturnType<typeof readAccess>>;

  const ledger = new Ledger();
  const asker = new Asker(signal, {
    ledger,
    classifier: new ClassifierLink(signal, channelClosed),
    origins: () => access.origins,
    settings: () => settings,
  });
  const layer = new BadgeLayer(signal, ledger, () => settings);
  const pointer = new Pointer(signal, ledger);
  const frames = new FrameWatch(signal, () => ledger.touch());
  /** What is drawn anew is read anew; not off the screen, which would make the marks flicker. */
  const again = (spot: Spot) => {
    const entry = ledger.entryOf(spot);
    if (entry && !wasCaptured(spot)) void asker.ask(entry);
  };

  /** Set once pictures are looked for: looks through those known again. */
  let lookAgain: (() => void) | undefined;
  const start = async () => {
    access = await readAccess();
    const minimumSize = () => settings.minimumSize;
    const changed = () => asker.pump();
    lookAgain ??= findPictures(signal, { ledger, minimumSize, changed, again, frameLoaded: () => frames.loaded() });
    asker.pump();
  };

  const ready = (async () => {
    [settings, access] = await Promise.all([readSettings(), readAccess()]);
    chooseLanguage(settings.language);
    onSettingsChanged(signal, (changed) => {
      const other = (["model", "engine", "sensitivity"] as const).some((name) => changed[name] !== settings[name]);
      settings = changed;
      chooseLanguage(settings.language);
      if (other) ledger.forgetAnswers();
      lookAgain?.();
      asker.pump();
      layer.redraw();
    });
    followPointer(signal, pointer, layer);
    void redrawOnChange(signal, ledger, layer);
    if (access.page && isOn(settings, location.hostname)) await start();
  })();

  // At once: whoever injected this script calls it next.
  const api = pageApi({ ready, ledger, asker, layer, pointer, start, frames: () => frames.loads });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAGE_PORT && !signal.aborted) serve(portEndpoint(port), api);
  });
  // Without the extension there is nothing to do here, and nothing to say: it was reloaded or removed.
  ready.catch(() => life.abort());
}

const readAccess = () => askBackground("access");

async function redrawOnChange(signal: AbortSignal, ledger: Ledger, layer: BadgeLayer): Promise<void> {
  while (!signal.aborted) {
    await ledger.changeAfter(signal, ledger.revision).catch(() => {});
    layer.redraw();
  }
}

if (!scope.labelLensStarted) {
  scope.labelLensStarted = true;
  main();
}
