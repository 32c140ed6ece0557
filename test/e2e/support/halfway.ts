/** Fixture for tests of resilience: a page half of whose pictures are labelled when something breaks. */
import type { IncomingMessage, ServerResponse } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { askContent, openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { MAX_IN_FLIGHT } from "../../../src/content/ask/inFlight";
import type { Verdict } from "../../../src/protocol/answer";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { eventually, html, type Running, type Site, serveSite } from "./harness";
import { drawing } from "./samples";

export const PICTURES = 30;
/** Number of pictures withheld when something breaks; fewer than the browser's connections to a server (6). */
const HELD = 3;

let pictures: Site;
let page: Site;
/** Number of requests for each picture: the page's, the classifier's, then those of its replacement. */
const asked = new Map<string, number>();
/** A photograph's kind of file: a drawing would have to be drawn in time, beside an engine that keeps all processors busy. */
const clock = await sharp(drawing("clock")).resize(200).png().toBuffer();

let askedByClassifier = 0;

/** Responses withheld until something has broken; undefined when nothing is withheld any more. */
let held: ServerResponse[] | undefined;

function answerOrHold({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const times = (asked.get(url) ?? 0) + 1;
  asked.set(url, times);
  if (times === 2) askedByClassifier++;
  // Beyond its first requests, a page makes one only after an answer: an engine may take long for its first.
  if (held && held.length < HELD && times === 2 && askedByClassifier > MAX_IN_FLIGHT) held.push(response);
  else send(response);
}

/** Sends a new file each time: a known one would need no classifier. */
function send(response: ServerResponse): void {
  const headers = { "content-type": "image/png", "cache-control": "no-store" };
  // What follows a PNG file's last chunk is no part of the picture.
  response.writeHead(200, headers).end(Buffer.concat([clock, Buffer.from(`${sent++}`)]));
}
let sent = 0;

/** Serves the page and its pictures. Gives the page's address. */
export async function serveHeldPage(): Promise<string> {
  pictures = await serveSite({ "/clock.png": answerOrHold });
  const tags = Array.from(
    { length: PICTURES },
    (_, i) => `<img width="100" height="100" src="${pictures.origin}/clock.png?${i}" alt="">`,
  );
  page = await serveSite({ "/": html(tags.join("")) }, "localhost");
  return `${page.origin}/`;
}

/** Withholds pictures again, as if none had been asked for yet. */
export function holdAgain(): void {
  asked.clear();
  askedByClassifier = 0;
  held = [];
}

export function closeHeldPage(): void {
  pictures.close();
  page.close();
}

/** Serves the page and its pictures to all tests of a file. Gives the page's address. */
export function useHeldPage(): () => string {
  beforeAll(serveHeldPage);
  beforeEach(holdAgain);
  afterAll(closeHeldPage);
  return () => `${page.origin}/`;
}

const read = (running: Running, { id }: Tab) =>
  askContent<PictureReport[]>(running, id, "pictures").catch((): PictureReport[] => []);

/** Ends the withholding; responses withheld so far are sent if `sendHeld`, and stay open otherwise. */
export function stopHolding({ sendHeld }: { readonly sendHeld: boolean }): void {
  if (sendHeld) held?.forEach(send);
  held = undefined;
}

/**
 * Opens the page. Resolves when some pictures have answers and the classifier waits for others.
 * @param limit deadline in ms
 */
export async function halfway(running: Running, limit?: number): Promise<Tab> {
  const tab = await openTab(running, `${page.origin}/`);
  await eventually(
    async () => {
      const answered = (await read(running, tab)).some(({ answer }) => answer);
      return answered && held?.length === HELD;
    },
    "some pictures have answers, and the classifier waits for others",
    limit,
  );
  return tab;
}

/** Resolves with every picture's verdict, once all are answered. */
export async function verdictsOf(running: Running, { id }: Tab): Promise<Verdict[]> {
  const answers = (await readAnswers(running, id, PICTURES)).map(({ answer }) => answer);
  const found = answers.filter((answer) => !!answer && answer.state !== "unreadable");
  expect(answers.filter((answer) => answer?.state === "unreadable")).toEqual([]);
  expect(found).toHaveLength(PICTURES);
  return found;
}
