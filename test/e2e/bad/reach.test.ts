/** A page may not have us reach servers that the browser keeps it from: those on a private network. */
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { look } from "../support/found";
import { CARRIED_MODEL, EVERY_SITE, html, type Served, type Site, serveSite, setSettings } from "../support/harness";
import { sample } from "../support/samples";

const clock = sample("clock");
/** Only the page's own requests say where they come from. */
const isOurs = ({ headers }: IncomingMessage) => headers.referer === undefined;
/** Sends the page a picture, and us to `to()`. */
const cloaked =
  (to: () => string): Served =>
  (request, response) => {
    if (isOurs(request)) return void response.writeHead(302, { location: to() }).end();
    response.writeHead(200, { "content-type": "image/svg+xml" }).end();
  };
const portOf = ({ origin }: Site) => new URL(origin).port;
const tag = (address: string) => `<img width="100" height="100" src="${address}" alt="">`;

describe("a picture on a private network", () => {
  let running: Running;
  /** What the browser takes for a public server, for one on the local network, and for one on this computer. */
  let everyones: Site;
  let local: Site;
  let own: Site;
  /** What we requested of this computer. */
  const reached: string[] = [];

  beforeAll(async () => {
    const noted: Served = (request, response) => {
      if (isOurs(request)) reached.push(request.url ?? "");
      response.writeHead(200, { "content-type": "image/svg+xml" }).end();
    };
    own = await serveSite({ "/reboot.svg": noted, "/named.svg": noted, "/redirected.svg": noted });
    const localPages: Record<string, Served> = { "/clock.svg": clock };
    local = await serveSite(localPages, "wiki.internal");
    const pages: Record<string, Served> = {
      "/clock.svg": clock,
      "/cloaked.svg": cloaked(() => `${own.origin}/redirected.svg`),
      "/cloakedName.svg": cloaked(() => `http://named.example:${portOf(own)}/redirected.svg`),
    };
    everyones = await serveSite(pages, "page.example");
    const other = `http://other.example:${portOf(everyones)}`;
    const inside = `http://pictures.internal:${portOf(local)}/clock.svg`;
    localPages["/"] = html([inside, `${own.origin}/reboot.svg`].map(tag).join(""));
    pages["/"] = html(
      [
        `${other}/clock.svg`,
        `${own.origin}/reboot.svg`,
        `http://[::ffff:127.0.0.1]:${portOf(own)}/reboot.svg`,
        `http://named.example:${portOf(own)}/named.svg`,
        `${other}/cloaked.svg`,
        `${other}/cloakedName.svg`,
        inside,
      ]
        .map(tag)
        .join(""),
    );
    running = await startBrowser({
      ...EVERY_SITE,
      args: [
        "--host-resolver-rules=MAP *.example 127.0.0.1, MAP *.internal 127.0.0.1",
        `--ip-address-space-overrides=127.0.0.1:${portOf(everyones)}=public,127.0.0.1:${portOf(local)}=local`,
      ],
    });
    await setSettings(running, { model: CARRIED_MODEL, engine: "wasm" });
  });
  afterAll(async () => {
    await running?.close();
    for (const site of [everyones, local, own]) site?.close();
  });
  const answersOn = async (page: string) => {
    const { reports, ...tab } = await look(running, page, 1);
    await tab.page.close();
    return Object.fromEntries(
      reports.map(({ address, answer }) => [address, answer?.state === "unreadable" ? answer.code : "verdict"]),
    );
  };

  it("is not reached for a public page, by address, by name or by a redirect", async () => {
    expect(Object.values(await answersOn(`${everyones.origin}/`))).toEqual([
      "verdict",
      "private-network",
      "private-network",
      "unreachable",
      "unreachable",
      "unreachable",
      "private-network",
    ]);
    expect(reached).toEqual([]);
  });

  it("is reached for a page on the same network, but not on this computer", async () => {
    expect(Object.values(await answersOn(`${local.origin}/`))).toEqual(["verdict", "private-network"]);
    expect(reached).toEqual([]);
  });
});
