/** Servers that are slow, endless, or lie. The page itself gets a sound picture where they can tell. */
import type { ServerResponse } from "node:http";
import { html, type Served } from "../../../scripts/browser/serveSite";
import { drawing } from "../../e2e/support/samples";
import { brotliBomb, gzipBomb } from "../../make/decoderBombs";
import type { Fault, Kind } from "../fault";
import { freshPng, onlyToUs, sound } from "../stage/files";
import type { Wanted } from "../stage/outcome";
import { picture } from "../stage/stage";

const CHUNK = Buffer.alloc(2 ** 16);
const DRIP_MS = 500;
const start = () => freshPng().subarray(0, 60);
const STALLED_HOSTS = 40;
const STALLED_BYTES = 30 * 2 ** 20;

const server = (name: string, bad: Served, wanted: Wanted, more: Partial<Fault> = {}): Fault => ({
  name: `server-${name}`,
  underWay: "its picture, and 2 of a sound one",
  ...more,
  async play(stage) {
    const tab = await stage.show({ "/bad.png": onlyToUs(bad), "/1.png": sound, "/2.png": sound });
    return stage.rest(tab, 3, { "/bad.png": wanted });
  },
});

const png = (response: ServerResponse, headers: Record<string, string | number> = {}) =>
  response.writeHead(200, { "content-type": "image/png", ...headers });
const quick = { quick: true } as const;

function pour(response: ServerResponse): void {
  response.write(start());
  const more = () => {
    while (!response.destroyed && response.write(CHUNK));
  };
  response.on("drain", more);
  more();
}

const redirect =
  (location: string): Served =>
  (_, response) =>
    void response.writeHead(302, { location }).end();

export const servers: Kind = {
  kind: "servers",
  faults: [
    server("silent", () => {}, "too-slow"),
    server(
      "slow",
      (_, response) => {
        png(response).write(start());
        const timer = setInterval(() => response.write("."), DRIP_MS);
        response.on("close", () => clearInterval(timer));
      },
      "too-slow",
    ),
    server(
      "silent-after-headers",
      (_, response) => void png(response, { "content-length": 999 }).flushHeaders(),
      "too-slow",
    ),
    server("endless", (_, response) => pour(png(response)), "too-large"),
    server(
      "length-too-long",
      (_, response) => {
        png(response, { "content-length": 9_999 }).write(freshPng(), () => response.destroy());
      },
      "unreachable",
    ),
    server("length-too-short", (_, response) => void png(response, { "content-length": 40 }).end(freshPng()), "answer"),
    server(
      "length-absurd",
      (_, response) => {
        png(response, { "content-length": "99999999999999999999" }).write(freshPng(), () => response.destroy());
      },
      "answer",
    ),
    server(
      "type-html",
      (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(freshPng()),
      "verdict",
    ),
    server(
      "type-svg",
      (_, response) => void response.writeHead(200, { "content-type": "image/svg+xml" }).end(freshPng()),
      "verdict",
    ),
    server("svg-as-png", (_, response) => void png(response).end(drawing("clock")), "verdict"),
    server(
      "html-in-place",
      (_, response) => void png(response).end("<!doctype html><title>Log in</title>"),
      "undecodable",
    ),
    server(
      "not-gzip",
      (_, response) => void png(response, { "content-encoding": "gzip" }).end(freshPng()),
      "unreachable",
    ),
    server(
      "gzip-bomb",
      (_, response) => void png(response, { "content-encoding": "gzip" }).end(gzipBomb(start(), 4096)),
      "too-large",
      quick,
    ),
    server(
      "brotli-bomb",
      (_, response) => void png(response, { "content-encoding": "br" }).end(brotliBomb(start(), 1024)),
      "too-large",
    ),
    server(
      "headers-huge",
      (_, response) => void png(response, { "x-huge": "x".repeat(400_000) }).end(freshPng()),
      "answer",
    ),
    server("no-content", (_, response) => void response.writeHead(204).end(), "answer"),
    server("not-modified", (_, response) => void response.writeHead(304).end(), "answer"),
    server("redirects-to-data", redirect("data:image/png;base64,iVBORw0KGgo="), "unreachable"),
    server("redirects-to-file", redirect("file:///etc/passwd"), "unreachable"),
    server("redirects-to-extension", redirect("chrome-extension://none/manifest.json"), "unreachable"),
    server("redirects-in-a-circle", redirect("?"), "unreachable"),
    server(
      "cuts",
      (_, response) => void png(response, { "content-length": 9_999 }).write(start(), () => response.destroy()),
      "unreachable",
    ),
    {
      name: "servers-stall",
      underWay: `${STALLED_HOSTS} hosts that send 30 MB each and stop`,
      async play(stage) {
        const stalls: Served = (_, response) =>
          void png(response, { "content-length": STALLED_BYTES + 1 }).write(Buffer.alloc(STALLED_BYTES));
        const { origin } = await stage.serve({ "/bad.png": onlyToUs(stalls) });
        const { port } = new URL(origin);
        // Each host has connections of its own; whatever ends in .localhost is this machine.
        const tags = Array.from({ length: STALLED_HOSTS }, (_, i) => picture(`http://h${i}.localhost:${port}/bad.png`));
        const page = await stage.serve({ "/": html(tags.join("")) }, "localhost");
        return stage.rest(await stage.open(`${page.origin}/`), STALLED_HOSTS, "answer");
      },
    },
  ],
};
