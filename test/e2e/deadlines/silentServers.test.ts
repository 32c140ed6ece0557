/** What happens to pictures whose server never answers. */
import { expect, it } from "vitest";
import { askContent, openTab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import {
  CARRIED_MODEL,
  EVERY_SITE,
  eventually,
  html,
  type Served,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { sample } from "../support/samples";

/** More pictures than are asked for at once. */
const MANY = 20;
const sound = sample("clock");
const running = useBrowser(EVERY_SITE);

it("a server that never answers costs its own picture only, which is given up after 20 s", async () => {
  // The page's own request fails at once; ours is the second one, and hangs.
  let asked = 0;
  const never: Served = (_, response) => void (asked++ === 0 && response.writeHead(500).end());
  const site = await serveSite({ "/never.png": never, "/sound.svg": sound });
  const body = '<img width="100" height="100" src="/never.png" alt=""><img width="100" src="/sound.svg" alt="">';
  const page = await serveSite({ "/": html(body.replaceAll('src="', `src="${site.origin}`)) }, "localhost");
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const tab = await openTab(running(), `${page.origin}/`);
  const answerOf = async (path: string) => {
    const reports = await askContent<PictureReport[]>(running(), tab.id, "pictures").catch(() => []);
    return reports.find(({ address }) => address.endsWith(path))?.answer;
  };
  await eventually(() => answerOf("/sound.svg"), "the sound picture has its answer");
  expect(await answerOf("/never.png")).toBeUndefined();
  expect(await eventually(() => answerOf("/never.png"), "the other is given up")).toEqual({
    state: "unreadable",
    code: "too-slow",
    detail: "20",
  });
  site.close();
  page.close();
});

it("a server that never answers keeps no other server's pictures waiting, however many of its own wait", async () => {
  const asked = new Set<string>();
  const never: Served = ({ url = "" }, response) => {
    if (!asked.has(url)) response.writeHead(500).end();
    asked.add(url);
  };
  const hanging = await serveSite({ "/never.png": never });
  const good = await serveSite({ "/sound.svg": sound });
  const tag = (src: string) => `<img width="60" height="80" style="min-width: 70px" src="${src}" alt="">`;
  const tags = Array.from({ length: MANY }, (_, i) => tag(`${hanging.origin}/never.png?${i}`));
  const page = await serveSite({ "/": html([...tags, tag(`${good.origin}/sound.svg`)].join("")) }, "localhost");
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  const tab = await openTab(running(), `${page.origin}/`);
  const reports = () => askContent<PictureReport[]>(running(), tab.id, "pictures").catch(() => []);
  // A picture is found once the page's own request has ended, and the last of these may end after the answer.
  const all = await eventually(async () => {
    const found = await reports();
    return found.length > MANY && found.some(({ address, answer }) => answer && address.includes("/sound")) && found;
  }, "all are found, and the sound picture has its answer");
  // The other picture did not wait for the 20 s after which these requests are given up.
  expect(all.filter(({ answer }) => !answer)).toHaveLength(MANY);
  await tab.page.close();
  for (const site of [hanging, good, page]) site.close();
});
