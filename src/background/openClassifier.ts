import browser from "webextension-polyfill";
import { withDeadline } from "../async/withDeadline";
import { withPatience } from "../async/withPatience";
import { swallow } from "../debug";
import type { ClassifierApi } from "../offscreen/offscreen";
import { portEndpoint } from "../protocol/endpoint";
import { CLASSIFIER_PORT } from "../protocol/ports";
import { connect } from "../protocol/rpc";

/** Path in the built extension; the page is an input of its own in vite.config.ts. */
const OFFSCREEN_PAGE = "src/offscreen/index.html";
/** Only one call at a time checks and opens or closes. */
const LOCK = "offscreen page";
/**
 * Silence in ms after which the page is closed; whoever noticed it has waited for a second by then. Other tabs wait for
 * both, and a second more for a new page; 5 s is the aim.
 */
const MAX_SILENCE_MS = 1_500;
/** Deadline in ms for closing it. */
const CLOSE_MS = 5_000;
/** Deadline in ms for opening it: nothing may hold the lock for ever, which closing a page that hangs needs, too. */
const OPEN_MS = 30_000;

/**
 * Opens the page that hosts the classifier, if there is none, and resolves when it listens: `hasDocument()` says yes
 * before the page listens, and a second page is not allowed.
 */
export function openClassifier(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    if (await chrome.offscreen.hasDocument()) return;
    const opened = chrome.offscreen.createDocument({
      url: OFFSCREEN_PAGE,
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: "Classifies pictures in a worker, which a service worker cannot start.",
    });
    await withDeadline(opened, OPEN_MS, "classifier_silent");
  });
}

/** The check that is under way; all who ask meanwhile share it. */
let check: Promise<boolean> | undefined;

/**
 * Closes the page that hosts the classifier if it does not answer; the next call opens another. Whoever asks may be
 * mistaken, or mean harm, so the page is asked here.
 *
 * @returns whether it was closed
 */
export function replaceClassifier(): Promise<boolean> {
  check ??= navigator.locks.request(LOCK, closeIfSilent).finally(() => {
    check = undefined;
  });
  return check;
}

async function closeIfSilent(): Promise<boolean> {
  if (!(await chrome.offscreen.hasDocument()) || (await answers())) return false;
  await withDeadline(chrome.offscreen.closeDocument(), CLOSE_MS, "classifier_silent");
  return true;
}

async function answers(): Promise<boolean> {
  const done = new AbortController();
  const host = connect<Pick<ClassifierApi, "alive">>(
    portEndpoint(browser.runtime.connect({ name: CLASSIFIER_PORT }), done.signal),
  );
  const alive = withPatience(host.alive(done.signal), () => MAX_SILENCE_MS, "classifier_silent");
  const answered = await alive.catch(swallow("a sign of life", false));
  done.abort();
  return answered;
}
