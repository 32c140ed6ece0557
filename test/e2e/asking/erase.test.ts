/** What the user erases stays erased, whatever was being written or asked for at that moment. */
import { expect, it } from "vitest";
import { openTab, readAnswers, readPictures } from "../../../scripts/cli/labelPage";
import { entriesKept } from "../support/entriesKept";
import { CARRIED_MODEL, eventually, html, type Served, serveSite, setSettings, useBrowser } from "../support/harness";
import { different, FRESH, PICTURES } from "../support/revisited";

const running = useBrowser();
/** Time in ms after which every write is made: they wait for 200 ms, or for the next second in a page without a window. */
const LATER_MS = 2_000;

it("keeps no verdict that was asked for before", async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let lateAsked = 0;
  const drawing = different("erased");
  const headers = { "content-type": "image/svg+xml", ...FRESH };
  const paths = Array.from({ length: PICTURES }, (_, i) => `/${i}.svg`);
  const [late = "", ...early] = paths;
  const pictures = await serveSite({
    ...Object.fromEntries(
      early.map((path): [string, Served] => [
        path,
        (_, response) => void response.writeHead(200, headers).end(drawing(path)),
      ]),
    ),
    // The page requests the picture first, then the classifier, which has an HTTP cache of its own.
    [late]: async (_, response) => {
      lateAsked++;
      if (lateAsked > 1) await released;
      response.writeHead(200, headers).end(drawing(late));
    },
  });
  const tags = paths.map((path) => `<img width="100" height="100" src="${pictures.origin}${path}" alt="">`);
  const page = await serveSite({ "/": html(tags.join("")) }, "localhost");

  await setSettings(running(), { model: CARRIED_MODEL });
  await running().background.evaluate(() => chrome.storage.local.set({ corrections: { picture: "a cat" } }));
  const options = await running().context.newPage();
  await options.goto(`${running().origin}src/options/index.html`);
  const erase = options.getByRole("button", { name: "Erase: Results and your labels" });
  await expect.poll(() => erase.isEnabled()).toBe(true);
  await options.evaluate(() => Object.assign(self, { confirm: () => true }));

  const tab = await openTab(running(), `${page.origin}/`);
  await eventually(async () => {
    const answered = (await readPictures(running(), tab.id)).filter(({ answer }) => answer);
    return answered.length === early.length;
  }, "all are answered but the one that is late");
  expect(lateAsked).toBe(2);
  await erase.evaluate((button) => (button as HTMLButtonElement).click());
  await expect.poll(() => options.getByRole("button", { name: "Erase: Settings" }).isEnabled()).toBe(true);
  expect(await entriesKept(running())).toBe(0);

  release();
  await readAnswers(running(), tab.id, PICTURES);
  const start = Date.now();
  await eventually(async () => Date.now() - start > LATER_MS, "what was to be written would be by now");
  expect(await entriesKept(running())).toBe(0);
  pictures.close();
  page.close();
});
