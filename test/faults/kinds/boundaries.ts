/** What a page or a visitor may steer: what it must not reach, and what must not be left behind. */
import { readFileSync } from "node:fs";
import { html } from "../../../scripts/browser/serveSite";
import { readJson } from "../../../scripts/models/readModels";
import { pause } from "../../../src/async/pause";
import type { ModelEntry } from "../../../src/models/entry";
import { entriesKept } from "../../e2e/support/entriesKept";
import { PICTURES } from "../../e2e/support/halfway";
import { CARRIED_MODEL, openPopup } from "../../e2e/support/harness";
import type { Kind } from "../fault";
import { asContentScript } from "../stage/asContentScript";
import { onlyToUs, sound } from "../stage/files";
import type { Outcome } from "../stage/outcome";
import { picture, type Stage } from "../stage/stage";

/** Time in ms after which what is kept has been written, and a request that was to be made has been made. */
const LATER_MS = 3_000;
/** Requests for the two pictures of a private window: the page asks for each, and so do we. */
const ASKED_IN_PRIVATE = 4;
const ABROAD = { args: ["--host-resolver-rules=MAP *.test 127.0.0.1"] };

async function refused(stage: Stage, method: string, args: readonly unknown[] = []): Promise<Outcome> {
  const tab = await stage.halfway();
  const answered = await asContentScript(tab, method, args);
  const outcome = await stage.rest(tab, PICTURES);
  const problem = answered === "answer" ? `a content script may call ${method}` : outcome.problem;
  return { ...outcome, problem };
}

export const boundaries: Kind = {
  kind: "boundaries",
  faults: [
    {
      name: "page-erases-results",
      underWay: "30 pictures; a page's script took ours over",
      play: (stage) => refused(stage, "clearResults"),
    },
    {
      name: "page-starts-measurement",
      underWay: "30 pictures; a page's script took ours over",
      play: (stage) => {
        const all = readJson(`${stage.extension}/models/catalogue.json`) as readonly ModelEntry[];
        return refused(stage, "measure", [all.find(({ id }) => id === CARRIED_MODEL), "wasm"]);
      },
    },
    {
      name: "private-address",
      underWay: "a public page's picture at 127.0.0.1",
      browser: ABROAD,
      async play(stage) {
        const reached: string[] = [];
        const router = await stage.serve({
          "/reboot": onlyToUs(({ url = "" }, response) => {
            reached.push(url);
            response.writeHead(200).end();
          }),
        });
        const away = await stage.serve({
          "/away": onlyToUs(
            (_, response) => void response.writeHead(302, { location: `${router.origin}/reboot?redirected` }).end(),
          ),
        });
        const abroad = away.origin.replace("127.0.0.1", "pictures.test");
        const page = await stage.serve({
          "/": html(picture(`${router.origin}/reboot?now`) + picture(`${abroad}/away`)),
        });
        const tab = await stage.open(`${page.origin.replace("127.0.0.1", "shop.test")}/`);
        const outcome = await stage.rest(tab, 2, "answer");
        const problem = reached.length > 0 ? `it requested ${reached.join(", ")}` : undefined;
        return { ...outcome, problem };
      },
    },
    {
      name: "thumbnails-with-cookies",
      underWay: "the popup of a page whose server knows the user",
      async play(stage) {
        const cookies: string[] = [];
        const site = await stage.serve({
          "/": {
            ...(html(picture("/known.png")) as { type: string; body: string }),
            headers: { "set-cookie": "user=1; SameSite=Strict" },
          },
          "/known.png": (request, response) => {
            if (request.headers["sec-fetch-site"] !== "same-origin") cookies.push(request.headers.cookie ?? "");
            response.writeHead(200, { "content-type": "image/png", "cache-control": "no-store" });
            response.end(readFileSync(`${stage.extension}/src/icons/128.png`));
          },
        });
        const tab = await stage.open(`${site.origin}/`);
        const outcome = await stage.rest(tab, 1);
        const popup = await openPopup(stage.running, tab.id);
        await pause(LATER_MS);
        await popup.close();
        return {
          ...outcome,
          problem: cookies.some((cookie) => cookie) ? "the popup sent the user's cookies" : outcome.problem,
        };
      },
    },
    {
      name: "private-window",
      underWay: "2 pictures in a private window",
      browser: {},
      alone: true,
      async play(stage) {
        const settings = await stage.running.context.newPage();
        await settings.goto("chrome://extensions");
        const id = JSON.stringify(new URL(stage.running.origin).hostname);
        await settings.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
          .then(() => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${id}, incognitoAccess: true }))`);
        await settings.close();
        await pause(LATER_MS);
        await stage.reconnect();
        const headers = { "cache-control": "max-age=3600" };
        const from = await stage.serve({
          "/1.png": sound,
          "/2.svg": {
            type: "image/svg+xml",
            body: "<svg xmlns='http://www.w3.org/2000/svg' width='99' height='99'><circle r='50'/></svg>",
            headers,
          },
        });
        const page = await stage.serve(
          { "/": html(picture(`${from.origin}/1.png`) + picture(`${from.origin}/2.svg`)) },
          "localhost",
        );
        const before = await entriesKept(stage.running);
        await stage.control.evaluate(
          async (url) => void (await chrome.windows.create({ incognito: true, url })),
          `${page.origin}/`,
        );
        await pause(2 * LATER_MS);
        const kept = (await entriesKept(stage.running)) - before;
        const asked = from.asked.length;
        return {
          became: `${asked} requests, ${kept} entries kept`,
          problem:
            kept > 0
              ? `${kept} entries outlive the private window`
              : asked < ASKED_IN_PRIVATE
                ? "the private window's pictures were not looked at"
                : undefined,
        };
      },
    },
  ],
};
