import browser from "webextension-polyfill";
import { pause } from "../async/pause";
import { withDeadline } from "../async/withDeadline";
import { withPatience } from "../async/withPatience";
import { note } from "../debug";
import type { ClassifierApi } from "../offscreen/offscreen";
import { portEndpoint } from "../protocol/endpoint";
import { CLASSIFIER_PORT } from "../protocol/ports";
import { connect } from "../protocol/rpc";
import { Failed } from "../words/failed";

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
/** Time in ms that a page has to listen which is there already, before it is opened anew; and the interval of looks at it. */
const LISTEN_MS = 5_000;
const LISTEN_POLL_MS = 50;

/** Whether the page is known to listen: that which an earlier service worker was opening when it ended may not yet. */
let listens = false;

/**
 * Opens the page that hosts the classifier, if there is none, and resolves when it listens: `hasDocument()` says yes
 * before the page listens, and a second page is not allowed.
 */
export function openClassifier(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    if (await chrome.offscreen.hasDocument()) {
      await untilItListens();
      if (listens) return;
      await close();
    }
    listens = false;
    const opened = chrome.offscreen.createDocument({
      url: OFFSCREEN_PAGE,
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: "Classifies pictures in a worker, which a service worker cannot start.",
    });
    await withDeadline(opened, OPEN_MS, "classifier_silent");
    listens = true;
  });
}

/** Waits for a page that is there. One that is silent listens as well: those who ask it notice, and have it replaced. */
async function untilItListens(): Promise<void> {
  const end = performance.now() + LISTEN_MS;
  while (!listens && performance.now() < end) {
    listens = (await signOfLife()) !== "none listens";
    if (!listens) await pause(LISTEN_POLL_MS);
  }
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
  if (!(await chrome.offscreen.hasDocument()) || (await signOfLife()) === "answered") return false;
  await close();
  return true;
}

const close = () => withDeadline(chrome.offscreen.closeDocument(), CLOSE_MS, "classifier_silent");

/** What comes of asking the page whether it lives. */
async function signOfLife(): Promise<"answered" | "silent" | "none listens"> {
  const done = new AbortController();
  const host = connect<Pick<ClassifierApi, "alive">>(
    portEndpoint(browser.runtime.connect({ name: CLASSIFIER_PORT }), done.signal),
  );
  const alive = withPatience(host.alive(done.signal), () => MAX_SILENCE_MS, "classifier_silent");
  const sign = await alive.then(
    () => "answered" as const,
    (error) => {
      note("a sign of life", error);
      // Other than that it took too long: the port is closed, or was before anything could be sent.
      return error instanceof Failed ? "silent" : "none listens";
    },
  );
  done.abort();
  return sign;
}
