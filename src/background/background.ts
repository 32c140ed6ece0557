/** The service worker: menus, shortcuts, permissions, and the lifetime of the page that hosts the classifier. */
import browser from "webextension-polyfill";
import { onCorrectionsStored } from "../corrections/store";
import { swallow } from "../debug";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import { onSettingsChanged, onSettingsStored } from "../settings/store";
import "../words/languages/everyLanguage";
import { answer } from "./api/answer";
import { planCallouts } from "./callouts/showCallouts";
import { closeStorage } from "./closeStorage";
import { createMenus, onMenuClicked, renewMenus } from "./menus/menus";
import { onCommand } from "./onCommand";
import { openWelcome } from "./openWelcome";
import { tellPages } from "./pages/tellPages";
import { registerOnGrantedSites } from "./registerOnGrantedSites";
import { forgetLabels } from "./showLabels";

/** Only notes what fails: a page where extensions may not run is no fault, and the toolbar button says so there. */
const quietly = (work: Promise<unknown>) => void work.catch(swallow("an event"));

// Listeners are added at the top level: the browser starts this worker for an event and looks only once for them.
browser.runtime.onMessage.addListener(answer);
browser.contextMenus.onClicked.addListener((info, tab) => quietly(onMenuClicked(info, tab)));
browser.commands.onCommand.addListener((name, tab) => quietly(onCommand(name, tab)));
browser.permissions.onAdded.addListener(() => quietly(registerOnGrantedSites()));
browser.permissions.onRemoved.addListener(() => quietly(registerOnGrantedSites()));
browser.tabs.onRemoved.addListener((tabId) => quietly(forgetLabels(tabId)));
const always = new AbortController().signal;
onSettingsChanged(always, (settings) => quietly(renewMenus(settings)));
onSettingsStored(always, () => quietly(tellPages("settings")));
onCorrectionsStored(() => quietly(tellPages("corrections")));
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") quietly(planCallouts().then(openWelcome));
  quietly(createMenus());
  quietly(registerOnGrantedSites());
});
quietly(closeStorage());
// The browser tells the worker of the private windows of no installation, and forgets its menus with them.
if (inPrivateWindow()) quietly(createMenus());
