/** Which pictures are asked for first, and which requests give way to them. */
import type { ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { MAX_IN_FLIGHT } from "../../../src/content/ask/inFlight";
import { CARRIED_MODEL, eventually, html, type Served, serveSite, setSettings, useBrowser } from "../support/harness";
import { drawing, sample } from "../support/samples";

const running = useBrowser();
const clock = drawing("clock");

it("a picture far away gives way to pictures that come on screen, and gets its answer later", async () => {
  const counts = new Map<string, number>();
  const held: ServerResponse[] = [];
  let givenUp = 0;
  const headers = { "content-type": "image/svg+xml", "cache-control": "no-store" };
  const send = (response: ServerResponse) => response.writeHead(200, headers).end(clock);
  const answer: Served = ({ url = "" }, response) => {
    const times = (counts.get(url) ?? 0) + 1;
    counts.set(url, times);
    // The classifier's first request is kept waiting, not the page's own.
    if (times !== 2) return void send(response);
    response.on("close", () => givenUp++);
    held.push(response);
  };
  // The browser opens six connections to a server.
  const far = await Promise.all([0, 1, 2].map(() => serveSite({ "/far.svg": answer })));
  const near = await serveSite({ "/near.svg": sample("clock") });
  const tags = Array.from(
    { length: MAX_IN_FLIGHT },
    (_, i) => `<img width="100" height="100" src="${far[i % 3]?.origin}/far.svg?${i}" alt="">`,
  );
  const page = await serveSite({ "/": html(`<div style="height: 5000px"></div>${tags.join("")}`) }, "localhost");
  await setSettings(running(), { model: CARRIED_MODEL });
  const tab = await openTab(running(), `${page.origin}/`);
  await eventually(async () => held.length === MAX_IN_FLIGHT, "what is far is asked for");
  await tab.page.evaluate((src) => {
    const image = new Image(100, 100);
    image.src = src;
    document.body.prepend(image);
  }, `${near.origin}/near.svg`);
  await eventually(async () => givenUp > 0, "one of them was given up");
  held.forEach(send);
  const reports = await readAnswers(running(), tab.id, MAX_IN_FLIGHT + 1);
  for (const { answer } of reports) expect(answer?.state).not.toBe("unreadable");
  await tab.page.close();
  for (const site of [...far, near, page]) site.close();
});
