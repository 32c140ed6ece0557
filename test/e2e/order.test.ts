/** What is asked for first, and what gives way to it. */
import type { ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { openTab, readAnswers } from "../../scripts/cli/labelPage";
import { MOST_AT_ONCE } from "../../src/content/underWay";
import { blackPng } from "../make/png";
import { CARRIED_MODEL, eventually, html, type Served, serveSite, setSettings, useBrowser } from "./harness";
import { drawing, sample } from "./samples";

const TALL = 40;
const running = useBrowser();
const clock = drawing("clock");

it("what is far away gives way to what comes on screen, and gets its answer later", async () => {
  const counts = new Map<string, number>();
  const held: ServerResponse[] = [];
  let givenUp = 0;
  const send = (response: ServerResponse) => response.writeHead(200, { "content-type": "image/svg+xml" }).end(clock);
  const answer: Served = ({ url = "" }, response) => {
    const times = (counts.get(url) ?? 0) + 1;
    counts.set(url, times);
    // The page itself finds nothing; the classifier's first request is kept waiting.
    if (times === 1) return void response.writeHead(500).end();
    if (times > 2) return void send(response);
    response.on("close", () => givenUp++);
    held.push(response);
  };
  // The browser opens six connections to a server.
  const far = await Promise.all([0, 1, 2].map(() => serveSite({ "/far.svg": answer })));
  const near = await serveSite({ "/near.svg": sample("clock") });
  const tags = Array.from(
    { length: MOST_AT_ONCE },
    (_, i) => `<img width="100" height="100" src="${far[i % 3]?.origin}/far.svg?${i}" alt="">`,
  );
  const page = await serveSite({ "/": html(`<div style="height: 5000px"></div>${tags.join("")}`) }, "localhost");
  await setSettings(running(), { model: CARRIED_MODEL });
  const tab = await openTab(running(), `${page.origin}/`);
  await eventually(async () => held.length === MOST_AT_ONCE, "what is far is asked for");
  await tab.page.evaluate((src) => {
    const image = new Image(100, 100);
    image.src = src;
    document.body.prepend(image);
  }, `${near.origin}/near.svg`);
  await eventually(async () => givenUp > 0, "one of them was given up");
  held.forEach(send);
  const reports = await readAnswers(running(), tab.id, MOST_AT_ONCE + 1);
  for (const { answer } of reports) expect(answer?.state).not.toBe("unreadable");
  await tab.page.close();
  for (const site of [...far, near, page]) site.close();
});

it("what is on screen is asked for before what is further down", async () => {
  const order: string[] = [];
  const dot: Served = (request, response) => {
    order.push(request.url ?? "");
    response.writeHead(200, { "content-type": "image/png", "cache-control": "no-store" }).end(blackPng(100, 100));
  };
  const pictures = await serveSite({ "/dot.png": dot });
  // Further down in the page, but first in its source.
  const tags = Array.from(
    { length: TALL },
    (_, i) =>
      `<div style="order: ${i % 2 ? i : i + 1000}"><img width="300" height="300" src="${pictures.origin}/dot.png?${i}" alt=""></div>`,
  );
  // They come into the page together, loaded: else the order of loading is the order of asking.
  const body = `<template><div style="display: flex; flex-direction: column">${tags.join("")}</div></template>
    <script>
      const all = document.importNode(document.querySelector("template").content, true);
      Promise.all([...all.querySelectorAll("img")].map((image) => image.decode())).then(() => document.body.append(all));
    </script>`;
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const page = await serveSite({ "/": html(body) }, "localhost");
  const tab = await openTab(running(), `${page.origin}/`);
  await readAnswers(running(), tab.id, TALL);
  const ours = order.slice(TALL).map((url) => Number(url.split("?")[1]));
  expect(ours).toHaveLength(TALL);
  // 800 px show the first three: 1, 3 and 5.
  for (const i of ours.slice(0, 2)) expect([1, 3, 5]).toContain(i);
  // One more window height counts as near.
  for (const i of ours.slice(0, 5)) expect([1, 3, 5, 7, 9, 11]).toContain(i);
  pictures.close();
  page.close();
  await tab.page.close();
});
