/** Pages of thousands of pictures (test/faults/kinds/crowds.ts has more), and pages that never come to rest. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { askContent, openTab, type Tab } from "../../../scripts/cli/labelPage";
import type { Summary } from "../../../src/protocol/page/summary";
import { blackPng } from "../../make/png";
import { PICTURES } from "../support/found";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";

const CROWD = 5_000;
/** Answers that show that the work goes on while the crowd is there. */
const SOME = 500;
/** Time allowed for all of it to be found, in ms; only a fault takes as long. */
const PATIENCE_MS = 110_000;
/** Time for which the page does not rest, in ms. */
const RESTLESS_MS = 5_000;

const running = useBrowser();
let site: Site;
beforeAll(async () => {
  // Inside the page itself: to request so many from a server would take minutes.
  const png = Buffer.from(blackPng(64, 64)).toString("base64");
  const tag = (_: unknown, i: number) =>
    `<img width="66" height="66" src="data:image/png;i=${i};base64,${png}" alt="">`;
  const crowd = html(Array.from({ length: CROWD }, tag).join(" "));
  const still = '<img width="100" height="100" src="/clock.svg" alt="">';
  site = await serveSite({ ...PICTURES, "/crowd": crowd, "/restless": html(`${still}<main></main>`) });
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
});
afterAll(() => site.close());

const summary = ({ id }: Tab) => askContent<Summary>(running(), id, "summary", [-1]).catch(() => undefined);

it("finds all of 5,000 pictures, answers meanwhile, and lets go of them when they are removed", async () => {
  const tab = await openTab(running(), `${site.origin}/crowd`);
  const becomes = (is: (now: Summary) => boolean, what: string) =>
    eventually(async () => (await summary(tab).then((now) => now && is(now))) ?? false, what, PATIENCE_MS);
  await becomes(({ total }) => total === CROWD, "all are found");
  await becomes(({ answered }) => answered >= SOME, "some are answered");
  await tab.page.evaluate(() => document.body.replaceChildren());
  await becomes(({ total }) => total === 0, "none is left");
  await tab.page.close();
});

it("labels a page that adds, removes and takes our element out a thousand times a second", async () => {
  const tab = await openTab(running(), `${site.origin}/restless`);
  const restless = tab.page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        const main = document.querySelector("main");
        const end = performance.now() + ms;
        const channel = new MessageChannel();
        let turns = 0;
        channel.port1.onmessage = () => {
          const picture = new Image(100, 100);
          picture.src = "/umbrella.svg";
          main?.replaceChildren(picture);
          document.querySelector("label-lens")?.remove();
          turns++;
          if (performance.now() < end) return void setTimeout(() => channel.port2.postMessage(""), 1);
          main?.replaceChildren();
          resolve(turns);
        };
        channel.port2.postMessage("");
      }),
    RESTLESS_MS,
  );
  await eventually(async () => ((await summary(tab))?.answered ?? 0) > 0, "it is answered");
  // The page itself goes on as well.
  expect(await restless).toBeGreaterThan(100);
  await eventually(async () => {
    const now = await summary(tab);
    return now?.total === 1 && now.answered === 1;
  }, "what stays is all that is left");
  await tab.page.close();
});
