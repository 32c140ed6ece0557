/** A private window is labelled like any other, and nothing of it outlives it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveSite } from "../../../scripts/browser/serveSite";
import { type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { pictureKey } from "../../../src/corrections/pictureKey";
import { entriesKept } from "../support/entriesKept";
import { CARRIED_MODEL, EVERY_SITE, eventually, html, type Site, setSettings } from "../support/harness";
import { closePrivateWindows, openPrivateWindow } from "../support/privateWindow";
import { different, FRESH } from "../support/revisited";

/** Names that a search of the profile can only find where something of these pages was kept. */
const HOSTS = { normal: "seen-by-all.test", hidden: "seen-by-nobody.test" };
const WORD = "a word for nobody";
const picture = (host: string) => different(host)("/clock.svg");

let site: Site;
let running: Running;
let normal: Running;
let hidden: Running;
const addressOf = (host: string, path: string) => `${site.origin.replace("127.0.0.1", host)}${path}`;
const open = (where: Running, host: string) => openTab(where, addressOf(host, "/"));

beforeAll(async () => {
  site = await serveSite({
    "/": ({ headers: { host = "" } }, response) => {
      const name = host.replace(/:.*/, "");
      // From another server than the page's: only the extension can read it.
      const page = html(`<img width="200" height="200" src="${addressOf(`pictures.${name}`, "/clock.svg")}" alt="">`);
      if (typeof page !== "function") response.writeHead(200, { "content-type": page.type }).end(page.body);
    },
    "/clock.svg": ({ headers: { host = "" } }, response) => {
      const name = host.replace(/^pictures\.|:.*/g, "");
      response.writeHead(200, { "content-type": "image/svg+xml", ...FRESH }).end(picture(name));
    },
  });
  // Such names are public, and so is what they stand for here: no public page gets a picture of this computer.
  const { port } = new URL(site.origin);
  const args = ["--host-resolver-rules=MAP *.test 127.0.0.1", `--ip-address-space-overrides=127.0.0.1:${port}=public`];
  running = await startBrowser({ ...EVERY_SITE, args });
  ({ normal, hidden } = await openPrivateWindow(running));
  await setSettings(normal, { model: CARRIED_MODEL, engine: "wasm" });
});
afterAll(async () => {
  await running?.close();
  site?.close();
});

const menu = ({ background }: Running) =>
  background.evaluate(() =>
    chrome.contextMenus.update("classify-picture", {}).then(
      () => true,
      () => false,
    ),
  );

const labelsOf = ({ id }: Tab) => hidden.background.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);

it("a private window is labelled, and leaves nothing behind", async () => {
  const before = await open(normal, HOSTS.normal);
  const [usual] = await readAnswers(normal, before.id, 1);
  expect(usual?.answer?.state).not.toBe("unreadable");
  // A verdict, and what its address shows.
  await eventually(async () => (await entriesKept(normal)) === 2, "what a normal window shows is kept");
  // Else it would be classified again, and kept, with every other model.
  await before.page.close();

  const tab = await open(hidden, HOSTS.hidden);
  const [report] = await readAnswers(hidden, tab.id, 1);
  expect(report?.answer).toEqual(usual?.answer);
  await eventually(() => menu(hidden), "its pictures have a menu");
  await eventually(() => menu(normal), "the others still have theirs", 5_000);
  await nameIt(tab);
  await eventually(async () => (await labelsOf(tab)) === "1", "its number is on the toolbar button");
  await chooseBroughtModel(tab);

  await closePrivateWindows(hidden, [tab]);
  expect(await entriesKept(normal)).toBe(2);
  // The number on the toolbar button, of a tab that is named by its number.
  const numbers = await normal.background.evaluate(async () => Object.keys(await chrome.storage.session.get()));
  expect(numbers.filter((key) => key.includes(String(tab.id)))).toEqual([]);
  const kept = await normal.background.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.sync.get()]),
  );
  for (const trace of traces(HOSTS.hidden)) expect(kept).not.toContain(trace);
  await running.context.close();
  const files = readAll(running.profile);
  expect(traces(HOSTS.normal).filter((trace) => files.some((file) => file.includes(trace)))).not.toEqual([]);
  for (const trace of traces(HOSTS.hidden)) {
    expect(files.filter((file) => file.includes(trace)).length, trace).toBe(0);
  }
});

/** Gives the picture a word of the user's own in the popup, which says that it is not kept, and offers no site. */
async function nameIt({ id }: Tab): Promise<void> {
  const popup = await openPrivatePopup(id);
  await popup.getByText("This is a private (incognito) window").waitFor();
  expect(await popup.getByRole("button", { name: HOSTS.hidden }).count()).toBe(0);
  await popup.locator(".wrong").first().click();
  await popup.getByText("Not saved in a private window").waitFor();
  await popup.getByLabel("What does it show?").fill(WORD);
  await popup.keyboard.press("Enter");
  await popup.locator(".labels > li").filter({ hasText: WORD }).waitFor();
  await popup.close();
}

/** Chooses a model that only other windows could have: another one labels, and the popup says why. */
async function chooseBroughtModel({ id }: Tab): Promise<void> {
  await setSettings(normal, { model: "own-0123456789ab", engine: "wasm" });
  const popup = await openPrivatePopup(id);
  await popup.getByText("Models that you downloaded or added are not available in private windows").waitFor();
  const [report] = await readAnswers(hidden, id, 1);
  expect(report?.answer?.state).not.toBe("unreadable");
  await popup.close();
}

/** Opens the popup of a private tab, as a page of the private window. */
async function openPrivatePopup(tabId: number) {
  const url = `${running.origin}src/popup/index.html?tabId=${tabId}`;
  const opened = running.context.waitForEvent("page");
  await hidden.background.evaluate(async (to) => void (await chrome.tabs.create({ url: to })), url);
  return opened;
}

/** What would tell that a page was visited: its name, the picture's fingerprint and key, the user's word. */
const traces = (host: string): string[] => [
  host,
  createHash("sha256").update(picture(host)).digest("hex"),
  pictureKey(addressOf(`pictures.${host}`, "/clock.svg")),
  WORD,
];

const readAll = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
