/** A person teaches three categories, on the page for it and while browsing, and uses what comes of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab, readAnswers, type Tab } from "../../../scripts/cli/labelPage";
import type { Verdict } from "../../../src/protocol/answer";
import { guesses } from "../../../src/verdict/families/guesses";
import { shape } from "../../make/shapes";
import { violations } from "../support/axe";
import { CARRIED_MODEL, eventually, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { teachByMenu } from "../support/teachByMenu";
import { teachInPopup } from "../support/teachInPopup";

const KINDS = ["discs", "stripes", "crosses"] as const;
/** Pictures of crosses that the page shows, and that are taught there. */
const CROSSES = ["20", "21", "22", "23", "24", "25"].map((seed) => `/crosses/${seed}.jpg`);
/** Pictures that are never taught. */
const NEW = KINDS.map((kind) => `/${kind}/40.jpg`);

describe("categories of one's own", () => {
  const running = useBrowser();
  const folder = mkdtempSync(`${tmpdir()}/label-lens-categories-`);
  let site: Site;
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    for (const kind of ["discs", "stripes"] as const) {
      mkdirSync(`${folder}/shapes/${kind}`, { recursive: true });
      for (let i = 0; i < 8; i++) writeFileSync(`${folder}/shapes/${kind}/${i}.jpg`, shape(kind, i));
    }
    writeFileSync(`${folder}/shapes/stripes/broken.jpg`, "not a picture");
    const pictures = [...CROSSES, ...NEW];
    site = await serveSite({
      "/": html(pictures.map((address) => `<img width="96" height="96" src="${address}" alt="">`).join("")),
      ...Object.fromEntries(
        pictures.map((address) => {
          const [, kind, seed] = /(\w+)\/(\d+)/.exec(address) ?? [];
          const body = Buffer.from(shape(kind as (typeof KINDS)[number], Number(seed)));
          return [address, { type: "image/jpeg", body }];
        }),
      ),
    });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    tab = await openTab(running(), `${site.origin}/`);
    await readAnswers(running(), tab.id, pictures.length);
    page = await running().context.newPage();
    await page.goto(`${running().origin}src/teach/index.html`);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    site.close();
  });

  const card = (name: string) => page.getByRole("article", { name, exact: true });
  const count = (name: string, pictures: number) => card(name).getByText(`${pictures} pictures`).waitFor();
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  /** What the taught model says of the new pictures on the open page, once it says it. */
  const answers = () =>
    eventually(async () => {
      const all = await readAnswers(running(), tab.id, CROSSES.length + NEW.length);
      const verdicts = NEW.map((path) => all.find(({ address }) => address.endsWith(path))?.answer as Verdict);
      return verdicts.every(({ model }) => model?.startsWith("own-")) && verdicts;
    }, "the taught model labels the page");
  const learn = async (name: "Learn" | "Learn again") => {
    await button(name).click();
    await page.getByText(/of new pictures of these categories will get the right one/).waitFor();
  };

  it("come from folders, with a word for each file that is no picture", async () => {
    await page.getByText("There are no categories yet").waitFor();
    await page.locator(".drop input").setInputFiles(`${folder}/shapes`);
    await count("discs", 8);
    await count("stripes", 8);
    await page.getByText(/^broken\.jpg was not added\./).waitFor();
    const more = { name: "8.jpg", mimeType: "image/jpeg", buffer: Buffer.from(shape("discs", 8)) };
    await card("discs").locator("input[type=file]").setInputFiles(more);
    await count("discs", 9);
    const name = page.getByLabel("New category");
    await name.fill("Discs");
    await name.press("Enter");
    await page.getByText("“discs” and “Discs” are the same name").waitFor();
    await name.fill("crosses");
    await name.press("Enter");
    await card("crosses").getByText("6 at least are needed").waitFor();
    await page.getByText("It also says when a picture shows none of your categories.").waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  it("are not learnt while one has too few pictures", async () => {
    await button("Learn").click();
    await page.getByText("6 pictures of “crosses” are needed; there are 0").waitFor();
  });

  it("get pictures by right-click, also one that is not there yet, and in the popup", async () => {
    const [first = "", ...others] = CROSSES.map((path) => `${site.origin}${path}`);
    await teachInPopup(running(), tab.id, "shapes", "crosses");
    // Of a category that the page still shows pictures in, it would ask first.
    await count("shapes", 0);
    await button("Remove: shapes").click();
    await expect.poll(() => card("shapes").count()).toBe(0);
    await card("crosses").getByRole("button", { name: "crosses, picture 1" }).click();
    await card("crosses").getByRole("button", { name: "Remove picture" }).click();
    await card("crosses").getByText("0 pictures").waitFor();
    await Promise.all(others.map((address) => teachByMenu(running(), tab, "crosses", address)));
    await count("crosses", 5);
    // The page says so, too.
    const all = await readAnswers(running(), tab.id, CROSSES.length + NEW.length);
    expect(all.filter(({ named }) => named === "crosses")).toHaveLength(5);
    const [named] = await Promise.all([
      running().context.waitForEvent("page"),
      teachByMenu(running(), tab, undefined, first),
    ]);
    await named.getByRole("heading", { name: "What is this?" }).waitFor();
    await expect.poll(() => violations(named)).toEqual([]);
    expect(await named.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    const closed = named.waitForEvent("close");
    await named.keyboard.type(" more,  crosses");
    // The page may be gone before the key is up.
    await Promise.all([closed, named.keyboard.press("Enter").catch(() => {})]);
    const words = (await readAnswers(running(), tab.id, CROSSES.length + NEW.length)).flatMap(
      ({ named: word }) => word ?? [],
    );
    expect(words.filter((word) => word === "more crosses")).toHaveLength(1);
    await card("more crosses").getByRole("button", { name: "more crosses, picture 1" }).click();
    await card("more crosses").getByLabel("Move to").selectOption({ label: "crosses" });
    await button("Move").click();
    await count("crosses", 6);
    await button("Remove: more crosses").click();
    await expect.poll(() => card("more crosses").count()).toBe(0);
  });

  it("are learnt, and label open pages without a reload; from a file they are learnt to be the same", async () => {
    await learn("Learn");
    await button("Use it alone").click();
    await page.getByText("In use").waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => violations(page)).toEqual([]);
    const before = await answers();
    expect(before.map((verdict) => guesses(verdict)[0]?.label)).toEqual(KINDS);
    const [archive] = await Promise.all([page.waitForEvent("download"), button("Save to a file").click()]);
    const [model] = await Promise.all([page.waitForEvent("download"), button("Save the model as a file").click()]);
    expect(model.suggestedFilename()).toBe("my-categories.tflite");

    const options = await running().context.newPage();
    await options.goto(`${running().origin}src/options/index.html`);
    options.on("dialog", (question) => question.accept());
    for (const what of ["My categories", "Models"]) {
      const erase = options.getByRole("button", { name: `Erase: ${what}` });
      await erase.click();
      await expect.poll(() => erase.isDisabled()).toBe(true);
    }
    await options.close();
    await page.getByText("There are no categories yet").waitFor();
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });

    const file = `${folder}/mine.zip`;
    await archive.saveAs(file);
    await page.getByLabel("Add from a file").setInputFiles(file);
    await page.getByText("23 pictures were added.").waitFor();
    await learn("Learn");
    await button("Use it alone").click();
    const after = await answers();
    expect(after.map(({ model, top5 }) => [model, top5])).toEqual(before.map(({ model, top5 }) => [model, top5]));
    await page.getByLabel("Add from a file").setInputFiles(`${folder}/shapes/discs/0.jpg`);
    await page.getByText(/0\.jpg is damaged, or is no file of categories/).waitFor();
  });
});
