/** Runs in a page, isolated from its scripts: finds its pictures, has them classified; what is shown comes late. */
import browser from "webextension-polyfill";
import { note, swallow } from "../debug";
import type { EngineId } from "../protocol/answer";
import { askBackground } from "../protocol/askBackground";
import { ClassifierLink } from "../protocol/classifierLink";
import { portEndpoint } from "../protocol/endpoint";
import { senderKind } from "../protocol/gate/senderKind";
import { PAGE_PORT } from "../protocol/ports";
import { serve } from "../protocol/rpc";
import { yieldCpuWhileScrolled } from "../protocol/yieldCpuWhileScrolled";
import { isOn } from "../settings/isOn";
import type { Settings } from "../settings/schema";
import { Asker } from "./ask/asker";
import { readThumbnail } from "./ask/readThumbnail";
import { endWithExtension } from "./frame/endWithExtension";
import { FrameWatch } from "./frame/frameWatch";
import { LateLink } from "./frame/lateLink";
import { onRestored } from "./frame/onRestored";
import { onStored } from "./frame/onStored";
import { onWrongMeanwhile } from "./frame/onWrongMeanwhile";
import { Pointer } from "./frame/pointer";
import { reportToToolbar } from "./frame/reportToToolbar";
import { scope } from "./frame/scope";
import { siteOfTab } from "./frame/siteOfTab";
import { whenShown } from "./frame/whenShown";
import { Attention } from "./page/attention";
import { Corrections } from "./page/corrections";
import { type Entry, wasSeen } from "./page/entry";
import { Ledger } from "./page/ledger";
import { tryScreen } from "./page/screenReasons";
import { pageApi } from "./pageApi";
import { matchesPattern } from "./read/matchesPattern";
import { renewals } from "./read/screen/renewals";
import { Search } from "./search";

/** Minimum interval between two looks at whether there is a picture, and tries to fetch what draws over it. */
const BRING_MS = 100;

function main(): void {
  const life = new AbortController();
  const channelClosed = endWithExtension(life);
  const { signal } = life;
  let settings: Settings;
  let access: Awaited<ReturnType<typeof readAccess>>;

  const ledger = new Ledger();
  const corrections = new Corrections(signal, () => {
    ledger.touch();
    late.redraw();
  });
  const distrusted = (engine: EngineId) => asker.distrust(engine);
  const classifier = new ClassifierLink(signal, channelClosed, distrusted);
  const origins = () => access.origins;
  const attention = new Attention(() => late.redraw());
  const again = (entry: Entry) => asker.askAgain(entry);
  const late = new LateLink({ signal, ledger, corrections, attention, again, settings: () => settings });
  const asker = new Asker(signal, {
    ledger,
    classifier,
    origins,
    settings: () => settings,
    readFromScreen: late.readFromScreen,
  });
  const pointer = new Pointer(signal, ledger);
  const frameWatch = new FrameWatch(signal, () => ledger.touch());
  const renew = renewals(signal, again);

  const search = new Search(signal, {
    ledger,
    frameWatch,
    settings: () => settings,
    changed: () => {
      asker.pump();
      late.mayShowMore();
    },
    moved: () => late.mayShowMore(),
    again: (spot) => renew(ledger.entryOf(spot)),
  });
  /** The user has asked for labels, which appear as soon as the settings allow. */
  let wanted = false;
  /** Reads what may be readable now, or more exactly: with a click on screen, with another permission everywhere. */
  const tryAgain = ({ everywhere }: { everywhere: boolean }) => {
    if (everywhere) for (const spot of ledger.spots) ledger.reopen(spot);
    for (const entry of ledger.pictures) {
      // Until then, what was said of it stands.
      if (everywhere ? wasSeen(entry) : ledger.nearness(entry) === "shown" && tryScreen(entry)) asker.askAgain(entry);
    }
  };
  const start = async () => {
    wanted = true;
    const before = access.origins;
    access = await readAccess();
    if (!isOn(settings, siteOfTab())) return;
    late.allowCaptures();
    tryAgain({ everywhere: access.origins.join() !== before.join() });
    search.begin();
    asker.pump();
  };
  const leave = () => {
    search.end();
    ledger.clear();
    late.clear();
  };

  const ready = (async () => {
    [settings, access] = await Promise.all([readSettings(), readAccess(), corrections.load()]);
    const followSettings = async () => {
      const changed = await readSettings();
      if (signal.aborted) return;
      const other = (["model", "engine", "sensitivity"] as const).some((name) => changed[name] !== settings[name]);
      settings = changed;
      await late.speak();
      if (other) ledger.forgetAnswers();
      search.lookAgain();
      if (!isOn(settings, siteOfTab())) leave();
      else if (wanted || access.page) start().catch(swallow("starting after a change of settings"));
      asker.pump();
      late.redraw();
    };
    onStored(signal, (stored) => {
      if (stored === "corrections") void corrections.load();
      else followSettings().catch(swallow("following the settings"));
    });
    onWrongMeanwhile(signal, distrusted);
    onRestored(signal, () => classifier.renew());
    yieldCpuWhileScrolled(signal, classifier, () => asker.busy);
    void ledger.follow(signal, BRING_MS, () => late.bring());
    void reportToToolbar(signal, ledger, corrections);
    if (access.stopped) asker.stop();
    if (access.page) await start();
  })();

  // Registered synchronously: whoever injected this script connects next.
  const api = pageApi({
    ready,
    ledger,
    corrections,
    asker,
    attention,
    late,
    pointer,
    start,
    thumbnail: (ended, entry, toLearn) => readThumbnail(ended, entry, { classifier, origins }, toLearn),
    mapTiles: () => search.mapTiles,
    frameLoads: () => frameWatch.loads,
    otherSites: () => frameWatch.otherSites(settings.minimumSize, (site) => matchesPattern(access.origins, site)),
  });
  browser.runtime.onConnect.addListener((port) => {
    const asker = port.sender && senderKind(port.sender);
    const mayAsk = asker === "popup" || asker === "background";
    if (port.name === PAGE_PORT && mayAsk && !signal.aborted) serve(portEndpoint(port), api);
  });
  // The extension was reloaded or removed: there is nothing to do, and nothing to report.
  ready.catch((error) => {
    note("starting in a page", error);
    life.abort();
  });
}

const readAccess = () => askBackground("access");
const readSettings = () => askBackground("settings");

if (!scope.labelLensStarted) {
  scope.labelLensStarted = true;
  whenShown(main);
}
