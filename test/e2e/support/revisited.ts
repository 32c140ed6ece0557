/** Fixture for tests of remembered answers: a page of many pictures, and visits to it. */
import type { ServerResponse } from "node:http";
import { afterEach } from "vitest";
import { askClassifier } from "../../../scripts/browser/askClassifier";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { entriesKept } from "./entriesKept";
import { eventually, html, type Running, type Site, serveSite } from "./harness";
import { drawing } from "./samples";

export const PICTURES = 20;
/** The carried model's best labels for the two drawings. */
export const UMBRELLA = "umbrella";
export const CLOCK = "clock or watch";
export const clock = String(drawing("clock"));
export const umbrella = String(drawing("umbrella"));
/** Number of entries kept for the page: for each picture a verdict, and what its address shows. */
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

/** Serves a page of pictures; the pictures are on another server unless `sameOrigin`. */
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

/** Visits a new page. Resolves when all that is remembered of it is stored, which happens a moment later. */
export async function visitUntilKept(running: Running, url: string): Promise<PictureReport[]> {
  const before = await entriesKept(running);
  const reports = await visit(running, url);
  await eventually(async () => (await entriesKept(running)) === before + ENTRIES, "what was answered is kept");
  return reports;
}

/** Gives drawings whose bytes differ by path while they look the same. */
export const different = (name: string) => (path: string) => `${clock}<!-- ${name} ${path} -->`;
