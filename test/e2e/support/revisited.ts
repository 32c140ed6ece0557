/** What the tests of remembered answers share: a page of many pictures, and how it is visited. */
import type { ServerResponse } from "node:http";
import { afterEach } from "vitest";
import { askClassifier } from "../../../scripts/browser/askClassifier";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { eventually, html, type Running, type Site, serveSite } from "./harness";
import { drawing } from "./samples";

export const PICTURES = 20;
/** What the carried model takes them for. */
export const UMBRELLA = "lampshade, lamp shade";
export const CLOCK = "stopwatch, stop watch";
export const clock = String(drawing("clock"));
export const umbrella = String(drawing("umbrella"));
/** What is kept of each picture: its verdict, and what its address shows. */
const ENTRIES = 2 * PICTURES;
export const FRESH = { "cache-control": "max-age=3600" };

const sites: Site[] = [];
afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});

interface Shown {
  readonly drawing: (path: string) => string;
  readonly headers?: Record<string, string>;
  readonly sameOrigin?: boolean;
}

/** A page of pictures, on a server of their own unless said otherwise. */
export async function site({ drawing, headers = {}, sameOrigin = false }: Shown) {
  const paths = Array.from({ length: PICTURES }, (_, i) => `/${i}.svg`);
  const answer = (path: string) => (_: unknown, response: ServerResponse) =>
    void response.writeHead(200, { "content-type": "image/svg+xml", ...headers }).end(drawing(path));
  const served = Object.fromEntries(paths.map((path) => [path, answer(path)]));
  const pictures = await serveSite(sameOrigin ? {} : served);
  const from = sameOrigin ? "" : pictures.origin;
  const tags = paths.map((path) => `<img width="100" height="100" src="${from}${path}" alt="">`);
  const page = await serveSite({ ...(sameOrigin && served), "/": html(tags.join("")) }, "localhost");
  sites.push(pictures, page);
  return { url: `${page.origin}/`, pictures: sameOrigin ? page : pictures };
}

export const status = (running: Running) =>
  askClassifier<{ inferred: number; remembered: number; engine?: string }>(running, "status");

export async function visit(running: Running, url: string): Promise<PictureReport[]> {
  const { page, id } = await openTab(running, url);
  const reports = await readAnswers(running, id, PICTURES);
  await page.close();
  return reports.sort((a, b) => a.address.localeCompare(b.address));
}

export const labels = (reports: readonly PictureReport[]) =>
  reports.map(({ answer }) => (answer?.state === "unreadable" ? answer : answer?.top5[0]?.label));

/** Visits a page that is new, and waits until all that is remembered of it is kept: that happens a moment later. */
export async function visitUntilKept(running: Running, url: string): Promise<PictureReport[]> {
  const before = await entriesKept(running);
  const reports = await visit(running, url);
  await eventually(async () => (await entriesKept(running)) === before + ENTRIES, "what was answered is kept");
  return reports;
}

/** Number of verdicts and addresses in the extension's database. */
export const entriesKept = ({ background }: Running): Promise<number> => background.evaluate(countKept);

/** Runs in the extension. */
async function countKept(): Promise<number> {
  // Who opens one that is not there makes it, and this one would lack its stores.
  if ((await indexedDB.databases()).every(({ name }) => name !== "results")) return 0;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("results");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores = ["verdicts", "addresses"];
  const transaction = database.transaction(stores);
  const counts = stores.map((name) => transaction.objectStore(name).count());
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  return counts.reduce((sum, { result }) => sum + result, 0);
}

/** Each picture's bytes differ, what is seen does not. */
export const different = (name: string) => (path: string) => `${clock}<!-- ${name} ${path} -->`;
