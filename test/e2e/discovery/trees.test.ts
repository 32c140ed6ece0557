/** Pictures in shadow roots and frames, and how a tab's frames are counted as one page. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askContent, readAnswers, readPictures } from "../../../scripts/cli/labelPage";
import { hasVerdict, look, names, PICTURES } from "../support/found";
import {
  CARRIED_MODEL,
  eventually,
  html,
  openPopup,
  type Site,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";

const square = (src: string) => `<img width="100" height="100" src="${src}" alt="">`;
const frame = (attributes: string) => `<iframe width="200" height="150" ${attributes}></iframe>`;

const pages = {
  ...PICTURES,
  "/shadows": html(
    `<div id="open"></div><div id="closed"></div><x-late></x-late><div id="changes"></div><div id="plain"></div><div id="busy"></div>`,
    `<script type="module">
       const fill = (host, mode, body) => { host.attachShadow({ mode }).innerHTML = body; };
       fill(open_, "open", '${square("/clock.svg?open")}<section></section>');
       fill(document.querySelector("#closed"), "closed", '${square("/clock.svg?closed")}<div id="inner"></div>');
       setTimeout(() => customElements.define("x-late", class extends HTMLElement {
         constructor() { super(); fill(this, "closed", '${square("/clock.svg?late")}'); }
       }), 700);
       setTimeout(() => fill(plain, "closed", '${square("/clock.svg?plain")}'), 4000);
       setTimeout(() => { document.body.append("."); fill(busy, "closed", '${square("/clock.svg?busy")}'); }, 5500);
       const root = changes.attachShadow({ mode: "closed" });
       setTimeout(() => { root.innerHTML = '<div style="width: 90px; height: 90px; background: url(/umbrella.svg?styled) 0 0 / cover"></div>'; }, 1500);
     </script>`.replace("open_", 'document.querySelector("#open")'),
  ),
  "/inner": html(square("/umbrella.svg?inner")),
  "/nested": html(`${square("/stripes.svg?nested")}${frame('src="/inner"')}`),
  "/blank": html(
    frame('id="blank"'),
    `<script type="module">blank.contentDocument.body.innerHTML = '${square("/clock.svg?blank")}';</script>`,
  ),
};

describe("pictures below", () => {
  const running = useBrowser();
  let other: Site;
  let site: Site;
  beforeAll(async () => {
    other = await serveSite(pages, "localhost");
    site = await serveSite({
      ...pages,
      "/frames": html(
        `${square("/clock.svg?top")}${frame('src="/nested"')}${frame(`src="${other.origin}/inner"`)}
         ${frame(`srcdoc='<img width="100" height="100" src="/clock.svg?srcdoc">'`)}
         ${frame(`sandbox srcdoc='<img width="100" height="100" src="${other.origin}/clock.svg?sandboxed">'`)}
         ${frame(`id="veiled" style="opacity: 0" srcdoc='<img width="100" height="100" src="/clock.svg?veiled">'`)}
         <div id="more"></div>`,
      ),
    });
  });
  beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" }));
  afterAll(() => {
    site.close();
    other.close();
  });

  it("open and closed shadow roots are found, also those that come later: six", async () => {
    const { reports, page } = await look(running(), `${site.origin}/shadows`, 6);
    // One of them comes just when the page changes otherwise, as it may at any time.
    expect(names(reports)).toEqual([
      "/clock.svg?busy",
      "/clock.svg?closed",
      "/clock.svg?late",
      "/clock.svg?open",
      "/clock.svg?plain",
      "/umbrella.svg?styled",
    ]);
    expect(reports.every(hasVerdict)).toBe(true);
    await page.close();
  });

  it("frames of the same site, of another, without an address, and in a sandbox are found, and added up", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/frames`, 6);
    expect(names(reports)).toEqual([
      "/clock.svg?sandboxed",
      "/clock.svg?srcdoc",
      "/clock.svg?top",
      "/stripes.svg?nested",
      "/umbrella.svg?inner",
      "/umbrella.svg?inner",
    ]);
    // A sandboxed frame without an address counts as public, and gets no picture of this computer.
    expect(names(reports.filter((report) => !hasVerdict(report)))).toEqual(["/clock.svg?sandboxed"]);

    const popup = await openPopup(running(), id);
    await popup.getByText("of 6 recognised").waitFor();
    // A frame that appears while the popup is open is added.
    await page.evaluate(() => {
      const late = document.createElement("iframe");
      late.src = "/inner";
      late.width = "200";
      late.height = "150";
      document.querySelector("#more")?.append(late);
    });
    await page.bringToFront();
    await popup.getByText("of 7 recognised").waitFor();
    await page.evaluate(() => document.querySelector("#more")?.replaceChildren());
    await popup.getByText("of 6 recognised").waitFor();
    // Nobody saw what is in a frame that was hidden itself.
    await page.evaluate(() => document.querySelector("#veiled")?.removeAttribute("style"));
    await popup.getByText("of 7 recognised").waitFor();
    await popup.close();
    await page.close();
  });

  it("a frame that appears after the user has stopped the work wait until the work continues", async () => {
    const { page, id } = await look(running(), `${site.origin}/blank`, 1);
    const popup = await openPopup(running(), id);
    await eventually(
      () =>
        askContent(running(), id, "stop").then(
          () => true,
          () => false,
        ),
      "the page is stopped",
    );
    await popup.close();
    await page.evaluate(() => {
      const late = document.createElement("iframe");
      [late.src, late.width, late.height] = ["/inner", "200", "150"];
      document.body.append(late);
    });
    const inner = async () => {
      const reports = await readPictures(running(), id);
      return reports.filter(({ address }) => address.endsWith("/umbrella.svg?inner"));
    };
    await eventually(async () => (await inner()).length === 1, "the picture in the frame is found");
    // A frame that is added later, inside a frame that was not stopped, is treated the same way.
    const control = (tag: string) => {
      const { body } = (document.querySelector("#blank") as HTMLIFrameElement).contentDocument as Document;
      body.insertAdjacentHTML("beforeend", tag);
    };
    await page.evaluate(control, square("/stripes.svg?later"));
    await eventually(
      async () =>
        (await readPictures(running(), id)).some(({ address, answer }) => answer && address.endsWith("?later")),
      "the later one is answered",
    );
    expect((await inner()).map(({ answer }) => answer)).toEqual([undefined]);
    await running().background.evaluate(async (tabId) => {
      const command = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: chrome.tabs.Tab): void };
      command.dispatch("label-page", await chrome.tabs.get(tabId));
    }, id);
    await eventually(async () => (await inner()).every(hasVerdict), "it is labelled when the work goes on");
    await page.close();
  });

  it("a frame that a script fills without an address are found", async () => {
    const { reports, page, id } = await look(running(), `${site.origin}/blank`, 1);
    expect(names(reports)).toEqual(["/clock.svg?blank"]);
    await eventually(async () => (await readAnswers(running(), id, 1)).every(hasVerdict), "it has a verdict");
    await page.close();
  });
});
