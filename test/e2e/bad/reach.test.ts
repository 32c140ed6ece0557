/** Neither a page nor a server of models may have us reach what the browser keeps them from: a private network. */
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";
import { look } from "../support/found";
import { CARRIED_MODEL, EVERY_SITE, html, type Served, type Site, serveSite, setSettings } from "../support/harness";
import { sample } from "../support/samples";

const clock = sample("clock");
const model = { type: "application/octet-stream", body: makeTflite(smallClassifier()) };
const to =
  (location: () => string): Served =>
  (_, response) =>
    void response.writeHead(302, { location: location() }).end();
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

describe("a server on a private network", () => {
  let running: Running;
  /** What the browser takes for a public server, for one on the local network, and for one on this computer. */
  let everyones: Site;
  let local: Site;
  let own: Site;
  /** The addresses of the pictures on the public and on the local page. */
  let onPublic: readonly string[];
  let onLocal: readonly string[];
  /** What we requested of this computer. */
  const reached: string[] = [];

  beforeAll(async () => {
    const noted: Served = (request, response) => {
      if (isOurs(request)) reached.push(request.url ?? "");
      response.writeHead(200, { "content-type": "image/svg+xml" }).end();
    };
    own = await serveSite({
      "/reboot.svg": noted,
      "/named.svg": noted,
      "/redirected.svg": noted,
      "/router.tflite": noted,
      "/mine.tflite": model,
    });
    const localPages: Record<string, Served> = { "/clock.svg": clock };
    local = await serveSite(localPages, "wiki.internal");
    const pages: Record<string, Served> = {
      "/clock.svg": clock,
      "/cloaked.svg": cloaked(() => `${own.origin}/redirected.svg`),
      "/cloakedName.svg": cloaked(() => `http://named.example:${portOf(own)}/redirected.svg`),
      "/away.tflite": to(() => `${own.origin}/router.tflite`),
      "/awayByName.tflite": to(() => `http://named.example:${portOf(own)}/router.tflite`),
      "/moved.tflite": to(() => `http://other.example:${portOf(everyones)}/public.tflite`),
      "/public.tflite": model,
    };
    everyones = await serveSite(pages, "page.example");
    const other = `http://other.example:${portOf(everyones)}`;
    const inside = `http://pictures.internal:${portOf(local)}/clock.svg`;
    onLocal = [inside, `${own.origin}/reboot.svg`];
    onPublic = [
      `${other}/clock.svg`,
      `${own.origin}/reboot.svg`,
      `http://[::ffff:127.0.0.1]:${portOf(own)}/reboot.svg`,
      `http://named.example:${portOf(own)}/named.svg`,
      `${other}/cloaked.svg`,
      `${other}/cloakedName.svg`,
      inside,
    ];
    localPages["/"] = html(onLocal.map(tag).join(""));
    pages["/"] = html(onPublic.map(tag).join(""));
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
  const answersOn = async (page: string, addresses: readonly string[]) => {
    const { reports, ...tab } = await look(running, page, 1);
    await tab.page.close();
    // In the order of the page: pictures are found in another, those that load late after the rest.
    const answers = new Map(
      reports.map(({ address, answer }) => [
        new URL(address).href,
        answer?.state === "unreadable" ? answer.code : "verdict",
      ]),
    );
    return addresses.map((address) => answers.get(new URL(address).href));
  };

  it("is not reached for a public page, by address, by name or by a redirect", async () => {
    expect(await answersOn(`${everyones.origin}/`, onPublic)).toEqual([
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

  it("is not reached where a public server of models sends us there, but where the user says so", async () => {
    const page = await running.context.newPage();
    await page.goto(`${running.origin}src/options/index.html`);
    const saidOf = async (address: string, name = "") => {
      await page.getByLabel("Or its address").fill(address);
      await page.getByRole("button", { name: "Get and try it" }).click();
      const said = page.locator(".bring").getByText(name ? `Added ${name}` : /cannot be reached/);
      await said.waitFor();
      return said.textContent();
    };
    expect(await saidOf(`${everyones.origin}/moved.tflite`, "moved")).toContain("3 classes");
    for (const away of ["/away.tflite", "/awayByName.tflite"]) {
      expect(await saidOf(everyones.origin + away)).toContain("page.example");
    }
    expect(reached).toEqual([]);
    expect(await saidOf(`${own.origin}/mine.tflite`, "mine")).toContain("3 classes");
    await page.close();
  });

  it("is reached for a page on the same network, but not on this computer", async () => {
    expect(await answersOn(`${local.origin}/`, onLocal)).toEqual(["verdict", "private-network"]);
    expect(reached).toEqual([]);
  });
});
