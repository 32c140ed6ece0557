/** More than anyone has: tabs, pictures on a page, and pictures in an evening. */

import { memoryOf } from "../../../bench/extension/memoryOf";
import { html } from "../../../scripts/browser/serveSite";
import { askContent } from "../../../scripts/cli/labelPage";
import { say } from "../../../scripts/cli/say";
import type { Summary } from "../../../src/protocol/page/summary";
import { eventually } from "../../e2e/support/harness";
import { blackPng } from "../../make/png";
import type { Kind } from "../fault";
import { sound } from "../stage/files";
import { picture, type Stage } from "../stage/stage";

const TABS = 20;
const A_TAB = 12;
const MANY = 20_000;
const SOAK = 10_000;
const A_PAGE = 500;
const SAID_EVERY = 1_000;
/** Growth in MB over the soak, from its first thousand on, above which something is kept that should not be. */
const MAX_GROWTH_MB = 150;

const SENDERS = 25;
const SENT_MB = 36;

const dot = blackPng(100, 100);
/** Shows a picture whose file only the page can read: it sends all of it. */
const SEND = `<script type="module">
  const file = new Blob([await (await fetch("/sound.png")).blob(), new Uint8Array(${SENT_MB} << 20)], { type: "image/png" });
  document.images[0].src = URL.createObjectURL(file);
</script>`;
/** A different picture each time, inside the page: as many requests to a server would take the browser minutes. */
const inside = (i: number) =>
  picture(`data:image/png;i=${i};base64,${Buffer.concat([dot, Buffer.from(`${i}`)]).toString("base64")}`);

/** The numbers of a page alone: lists of so many pictures are slow to send. */
const summary = (stage: Stage, tabId: number) => askContent<Summary>(stage.running, tabId, "summary", [-1]);

/** Waits until a page has found and answered all of its pictures. */
const allAnswered = (stage: Stage, tabId: number, pictures: number, limit_ms: number) =>
  eventually(
    async () => {
      const now = await summary(stage, tabId).catch(() => undefined);
      return now?.total === pictures && now.answered === pictures;
    },
    `${pictures} pictures have answers`,
    limit_ms,
  );

export const crowds: Kind = {
  kind: "crowds",
  faults: [
    {
      name: "frames-send-files",
      underWay: `${SENDERS} frames that send ${SENT_MB} MB each`,
      async play(stage) {
        const frames = Array.from({ length: SENDERS }, (_, i) => `<iframe src="/frame?${i}"></iframe>`);
        const site = await stage.serve({
          "/": html(frames.join("")),
          "/frame": html('<img width="100" height="100" alt="">', SEND),
          "/sound.png": sound,
        });
        return stage.rest(await stage.open(`${site.origin}/`), SENDERS);
      },
    },
    {
      name: "20-tabs",
      underWay: `${TABS} tabs of ${A_TAB} pictures at once`,
      quick: true,
      async play(stage) {
        const site = await stage.serve({
          "/": html(Array.from({ length: A_TAB }, (_, i) => picture(`/sound.png?${i}`)).join("")),
          "/sound.png": sound,
        });
        const ids = await stage.control.evaluate(
          async ([url, tabs]) => {
            const opened = Array.from({ length: tabs }, (_, i) =>
              chrome.tabs.create({ url: `${url}?${i}`, active: false }),
            );
            return (await Promise.all(opened)).map(({ id }) => id ?? -1);
          },
          [`${site.origin}/`, TABS] as const,
        );
        try {
          // A tab that nobody looks at is given little time, so each is looked at for a moment.
          for (const id of ids) {
            await stage.control.evaluate((tab) => chrome.tabs.update(tab, { active: true }), id);
            await allAnswered(stage, id, A_TAB, 60_000);
          }
        } finally {
          await stage.control.evaluate((all) => chrome.tabs.remove(all), ids);
        }
        return { became: `${TABS * A_TAB} answers` };
      },
    },
    {
      name: "20000-pictures",
      underWay: `${MANY} different pictures on a page`,
      browser: {},
      limit_s: 1_800,
      async play(stage) {
        await stage.set({ engine: "litert" });
        const site = await stage.serve({ "/": html(Array.from({ length: MANY }, (_, i) => inside(i)).join("")) });
        const tab = await stage.open(`${site.origin}/`);
        await tab.page.bringToFront();
        await allAnswered(stage, tab.id, MANY, 1_700_000);
        return { became: `${MANY} answers` };
      },
    },
    {
      name: "soak",
      underWay: `${SOAK} different pictures, ${A_PAGE} a page`,
      browser: {},
      limit_s: 3_600,
      async play(stage) {
        await stage.set({ engine: "litert" });
        const said: number[] = [];
        for (let at = 0; at < SOAK; at += A_PAGE) {
          const body = Array.from({ length: A_PAGE }, (_, i) => inside(at + i)).join("");
          const site = await stage.serve({ "/": html(body) });
          const tab = await stage.open(`${site.origin}/`);
          await tab.page.bringToFront();
          await allAnswered(stage, tab.id, A_PAGE, 300_000);
          await tab.page.close();
          site.close();
          if ((at + A_PAGE) % SAID_EVERY !== 0) continue;
          const { now_mb } = (await memoryOf(stage.running)).extension;
          said.push(Math.round(now_mb));
          say(`  soak: ${at + A_PAGE} pictures, ${Math.round(now_mb)} MB`);
        }
        const growth = (said.at(-1) ?? 0) - (said[0] ?? 0);
        const became = `${SOAK} answers, ${said[0]} → ${said.at(-1)} MB`;
        return { became, problem: growth > MAX_GROWTH_MB ? `the process grew by ${growth} MB` : undefined };
      },
    },
  ],
};
