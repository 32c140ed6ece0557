/** The service worker: menus, shortcuts, permissions, and the life of the classifier's host. */
import browser from "webextension-polyfill";
import { onSettingsChanged } from "../settings/store";
import { answer } from "./backgroundApi";
import { registerOnGrantedSites } from "./inject";
import { createMenus, onMenuClicked, renameMenus } from "./menus";
import { onCommand } from "./onCommand";
import { openWelcome } from "./openWelcome";

/** A page where extensions may not run is no fault: the toolbar button says so there. */
const quietly = (work: Promise<unknown>) => void work.catch((error) => console.debug("Label Lens:", error));

// All at the top: the browser starts this worker for an event and looks only once for its listeners.
browser.runtime.onMessage.addListener(answer);
browser.contextMenus.onClicked.addListener((info, tab) => quietly(onMenuClicked(info, tab)));
browser.commands.onCommand.addListener((name, tab) => quietly(onCommand(name, tab)));
browser.permissions.onAdded.addListener(() => quietly(registerOnGrantedSites()));
browser.permissions.onRemoved.addListener(() => quietly(registerOnGrantedSites()));
onSettingsChanged(new AbortController().signal, (settings) => quietly(renameMenus(settings)));
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") quietly(openWelcome());
  quietly(createMenus());
  quietly(registerOnGrantedSites());
});
