/** The page that hosts the classifier falls silent: the popup says so, it is replaced, and every picture gets a verdict. */
import { expect, it } from "vitest";
import { insideHost } from "../../../scripts/browser/insideWorker";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { hasVerdict } from "../support/found";
import { CARRIED_MODEL, EVERY_SITE, html, openPopup, serveSite, setSettings, useBrowser } from "../support/harness";
import { sample } from "../support/samples";

const running = useBrowser(EVERY_SITE);

/** Keeps the background from closing the host, until `false` is given: it gives up after a while, and tries again. */
const holdHost = (held: boolean) =>
  running().background.evaluate((hold) => {
    const scope = self as unknown as { close?: () => Promise<void> };
    const close = scope.close ?? chrome.offscreen.closeDocument;
    scope.close = close;
    chrome.offscreen.closeDocument = hold ? () => new Promise(() => {}) : close;
  }, held);

it("a host that does not answer is replaced, and the popup says that it is silent while it is not", async () => {
  const pictures = await serveSite({ "/first.svg": sample("clock"), "/second.svg": sample("umbrella") });
  const tag = (path: string) => `<img width="100" height="100" src="${pictures.origin}${path}" alt="">`;
  const pages = await serveSite({ "/1": html(tag("/first.svg")), "/2": html(tag("/second.svg")) }, "localhost");
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const before = await openTab(running(), `${pages.origin}/1`);
  expect((await readAnswers(running(), before.id, 1)).every(hasVerdict)).toBe(true);
  // Each call needs one: from now on all calls are received, and none is answered.
  await insideHost(running(), (host) => host.send("Runtime.evaluate", { expression: "delete self.AbortController" }));
  await holdHost(true);
  const after = await openTab(running(), `${pages.origin}/2`);
  const popup = await openPopup(running(), after.id);
  await popup.getByText("The classifier does not answer").waitFor();
  await holdHost(false);
  await after.page.bringToFront();
  expect((await readAnswers(running(), after.id, 1)).every(hasVerdict)).toBe(true);
  await popup.bringToFront();
  await popup.getByText("The classifier does not answer").waitFor({ state: "detached" });
  pictures.close();
  pages.close();
});
