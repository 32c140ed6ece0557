/** What was learnt stands beside the model's own classes, and follows a picture that is added while browsing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import { readModels } from "../../../scripts/models/readModels";
import type { Verdict } from "../../../src/protocol/answer";
import { shape } from "../../make/shapes";
import { violations } from "../support/axe";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { teachByMenu } from "../support/teachByMenu";

const KINDS = ["stripes", "crosses"] as const;
/** The first two are added, one after the other. */
const SHOWN = ["crosses/20", "crosses/21", "crosses/40", "stripes/40", "discs/40"];
/** Number of classes of the model that is taught. */
const CLASSES = readModels().find(({ id }) => id === CARRIED_MODEL)?.classes ?? Number.NaN;

const running = useBrowser();
const folder = mkdtempSync(`${tmpdir()}/label-lens-at-once-`);
let site: Site;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  for (const kind of KINDS) {
    mkdirSync(`${folder}/shapes/${kind}`, { recursive: true });
    for (let i = 0; i < 10; i++) writeFileSync(`${folder}/shapes/${kind}/${i}.jpg`, shape(kind, i));
  }
  const pictures = SHOWN.map((name) => [`/${name}.jpg`, ...name.split("/")] as const);
  site = await serveSite({
    "/": html(pictures.map(([address]) => `<img width="96" height="96" src="${address}" alt="">`).join("")),
    ...Object.fromEntries(
      pictures.map(([address, kind, seed]) => {
        const body = Buffer.from(shape(kind as (typeof KINDS)[number], Number(seed)));
        return [address, { type: "image/jpeg", body }];
      }),
    ),
  });
  await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
  tab = await openTab(running(), `${site.origin}/`);
  page = await running().context.newPage();
  await page.goto(`${running().origin}src/teach/index.html`);
  await page.locator(".drop input").setInputFiles(`${folder}/shapes`);
  for (const kind of KINDS) await card(kind).getByText("10 pictures").waitFor();
  await button("Learn").click();
  await button("Use it with the model's own classes").click();
  await page.getByText("In use with the model's own classes").waitFor();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  site.close();
});

const card = (name: string) => page.getByRole("article", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });

/** What is said of the page's pictures, by the name of each, once another model says it than `before`. */
const answersAfter = (before: string) =>
  eventually(async () => {
    const all = await readAnswers(running(), tab.id, SHOWN.length);
    const verdicts = SHOWN.map((name) => all.find(({ address }) => address.includes(name))?.answer as Verdict);
    return verdicts.every(({ model }) => model?.startsWith("own-") && model !== before) && verdicts;
  }, "another model labels the page");

let first: readonly Verdict[] = [];

it("a word of the user's own is said where it is sure, and otherwise what the model says", async () => {
  first = await answersAfter("");
  const isOwn = ({ candidates }: Verdict) => candidates.some(({ index }) => index >= CLASSES);
  expect(first.some(isOwn)).toBe(true);
  for (const verdict of first) {
    if (isOwn(verdict)) expect(verdict.state).toBe("confident");
    else expect(verdict.top5.every(({ index }) => index < CLASSES)).toBe(true);
  }
});

const add = (name: string) => teachByMenu(running(), tab, "crosses", `${site.origin}/${name}.jpg`);

it("a picture that is added while browsing is learnt at once, and labels the open page", async () => {
  await add(SHOWN[0] ?? "");
  const after = await answersAfter(first[0]?.model ?? "");
  await page.getByText("It follows 1 change since, but the estimate is of before.").waitFor();
  await page.getByText("In use with the model's own classes").waitFor();
  expect(await page.getByText("Your categories have changed since").count()).toBe(0);
  await expect.poll(() => violations(page)).toEqual([]);
  // Those of before are gone.
  const ids = await running().background.evaluate(async () => {
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
    const names: string[] = [];
    for await (const name of models.keys()) names.push(name);
    return names;
  });
  expect(ids.filter((id) => id.startsWith("own-"))).toHaveLength(2);
  expect(ids).toContain(after[0]?.model);
  first = after;
});

it("so is one that is added after an update, when nothing is known of the network's answers", async () => {
  await running().background.evaluate(async (id) => {
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
    await (await models.getDirectoryHandle(id)).removeEntry("probes.json");
  }, CARRIED_MODEL);
  await add(SHOWN[2] ?? "");
  await page.getByText("It follows 2 changes since").waitFor();
  first = await answersAfter("");
});

it("so is one that shows none of the categories, and one that is moved or removed again", async () => {
  await teachByMenu(running(), tab, "None of these", `${site.origin}/discs/40.jpg`);
  const none = card("None of these");
  await none.getByText("1 picture").waitFor();
  await page.getByText("It follows 3 changes since").waitFor();
  const [, , , , disc] = await answersAfter("");
  expect(disc?.top5.every(({ index }) => index < CLASSES)).toBe(true);
  await none.getByRole("button", { name: "None of these, picture 1" }).click();
  await none.getByLabel("Move to").selectOption("stripes");
  await none.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByText("It follows 4 changes since").waitFor();
  await card("stripes").getByRole("button", { name: "stripes, picture 1", exact: true }).click();
  await page.getByRole("button", { name: "Remove picture" }).click();
  await page.getByText("It follows 5 changes since").waitFor();
  expect(await page.getByText("Your categories have changed since").count()).toBe(0);
  first = await answersAfter("");
});

it("it is not where the user does not want that", async () => {
  const atOnce = page.getByRole("switch", { name: "Learn at once what is added, moved or removed" });
  await atOnce.uncheck();
  await add(SHOWN[1] ?? "");
  await card("crosses").getByText("13 pictures").waitFor();
  await page.getByText("Your categories have changed since").waitFor();
  expect((await answersAfter(""))[0]?.model).toBe(first[0]?.model);
});

it("where the network is another since, that is said", async () => {
  const onAnother = page.getByText("The model that yours was made from has changed since, or is gone.");
  expect(await onAnother.count()).toBe(0);
  await page.evaluate(async () => {
    const [{ name = "" } = {}] = (await indexedDB.databases()).filter((one) => one.name === "examples");
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const reports = database.transaction("reports", "readwrite").objectStore("reports");
    const reading = reports.get("latest");
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    reading.result.state.network = "0";
    await new Promise((resolve) => {
      reports.put(reading.result, "latest").onsuccess = resolve;
    });
    database.close();
  });
  await page.reload();
  await onAnother.waitFor();
});
