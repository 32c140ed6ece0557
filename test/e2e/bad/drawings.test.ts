/** SVG files that expand to more than can be drawn: each gets its reason, and nobody else waits for them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { BOMBS, hiddenBomb } from "../../make/bombs";
import { hasVerdict } from "../support/found";
import {
  CARRIED_MODEL,
  eventually,
  html,
  openPopup,
  type Served,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { drawing, sample } from "../support/samples";

/** Several, each of which takes its deadline. */
const HIDDEN = 5;
const clock = drawing("clock");

/** The page gets a harmless file, and the extension, whose request is not for an image, another. */
const twoFaced =
  (svg: string): Served =>
  ({ headers }, response) => {
    const forPage = headers["sec-fetch-dest"] === "image";
    response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "no-store" });
    response.end(forPage ? clock : svg);
  };
/** The clock, with whatever could run or be loaded in it. */
const lively = (origin: string) =>
  clock.toString().replace(
    "</svg>",
    `<script>fetch("${origin}/loaded?script")</script>
     <style>@import url("${origin}/loaded?style"); rect { fill: url("${origin}/loaded?paint#a") }</style>
     <image href="${origin}/loaded?image" width="1" height="1"/><use href="${origin}/loaded?use#a"/>
     <image href="x" onerror="fetch('${origin}/loaded?handler')"/></svg>`,
  );
const named = (name: string) => `/${name.replaceAll(" ", "-")}.svg`;
const tag = (address: string) => `<img width="100" height="100" src="${address}" alt="">`;

describe("drawings that expand to too much, or want more than to be drawn", () => {
  const running = useBrowser();
  let pictures: Site;
  let pages: Site;
  /** What was requested out of a drawing. */
  const loaded: string[] = [];
  beforeAll(async () => {
    const bombs = Object.entries(BOMBS).map(([name, svg]) => [named(name), twoFaced(svg)]);
    const hidden = Array.from({ length: HIDDEN }, (_, i) => [`/hidden-${i}.svg`, twoFaced(hiddenBomb(i))]);
    pictures = await serveSite({
      ...Object.fromEntries([...bombs, ...hidden]),
      "/sound.svg": sample("umbrella"),
      "/lively.svg": (request, response) => {
        const served = twoFaced(lively(pictures.origin));
        if (typeof served === "function") served(request, response);
      },
      "/loaded": ({ url = "" }, response) => {
        loaded.push(url);
        response.writeHead(404).end();
      },
    });
    const tags = (paths: readonly unknown[]) => html(paths.map((path) => tag(`${pictures.origin}${path}`)).join(""));
    pages = await serveSite(
      {
        "/bombs": tags([...bombs.map(([path]) => path), "/sound.svg"]),
        "/hidden": tags(hidden.map(([path]) => path)),
        "/sound": tags(["/sound.svg"]),
        "/lively": tags(["/lively.svg"]),
      },
      "localhost",
    );
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));
  afterAll(() => {
    pictures.close();
    pages.close();
  });

  const read = ({ id }: Tab) => askContent<PictureReport[]>(running(), id, "pictures").catch((): PictureReport[] => []);

  it("are not drawn, and say so; a sound one beside them gets its label", async () => {
    const tab = await openTab(running(), `${pages.origin}/bombs`);
    const reports = await readAnswers(running(), tab.id, Object.keys(BOMBS).length + 1);
    for (const name of Object.keys(BOMBS)) {
      const answer = reports.find(({ address }) => new URL(address).pathname === named(name))?.answer;
      expect(answer, name).toMatchObject({
        state: "unreadable",
        code: "too-complex",
        detail: { key: "drawing_parts" },
      });
    }
    expect(reports.filter(hasVerdict)).toHaveLength(1);
    const popup = await openPopup(running(), tab.id);
    await popup.getByText(`${Object.keys(BOMBS).length} too complex to draw`).waitFor();
    await popup.close();
    await tab.page.close();
  });

  it("run no script and load nothing", async () => {
    const tab = await openTab(running(), `${pages.origin}/lively`);
    const [report] = await readAnswers(running(), tab.id, 1);
    expect(report && hasVerdict(report)).toBe(true);
    expect(loaded).toEqual([]);
    await tab.page.close();
  });

  it("are given up after their time where only drawing shows it, and other pages get their labels meanwhile", async () => {
    const bad = await openTab(running(), `${pages.origin}/hidden`);
    await eventually(async () => (await read(bad)).some(({ answer }) => answer), "one was given up");
    const good = await openTab(running(), `${pages.origin}/sound?${Date.now()}`);
    const [sound] = await readAnswers(running(), good.id, 1);
    expect(sound && hasVerdict(sound)).toBe(true);
    expect((await read(bad)).filter(({ answer }) => !answer).length).toBeGreaterThan(0);
    for (const { answer } of await readAnswers(running(), bad.id, HIDDEN)) {
      expect(answer).toEqual({
        state: "unreadable",
        code: "too-complex",
        detail: { key: "drawing_late", args: [4] },
      });
    }
    await bad.page.close();
    await good.page.close();
  });
});
