import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Page } from "playwright-core";
import { html, type Served, type Site, serveSite } from "../../../scripts/browser/serveSite";
import { type Options, type Running, startBrowser } from "../../../scripts/browser/startBrowser";
import { openTab, type Tab } from "../../../scripts/cli/labelPage";
import { halfway, holdAgain, stopHolding } from "../../e2e/support/halfway";
import { CARRIED_MODEL, EVERY_SITE, setSettings } from "../../e2e/support/harness";
import { throughControl } from "./control";
import { answersOf, type Outcome, type Wanted } from "./outcome";
import { within } from "./within";

/** Deadline for closing a browser, in ms; then its processes are killed. */
const CLOSE_MS = 15_000;

/** A browser with the extension, and what a fault needs to put something under way in it. */
export class Stage {
  private sites: Site[] = [];
  private readonly tabs: Page[] = [];

  private constructor(
    private at: Running & { readonly control: Page },
    private readonly options: Options & { readonly folder: string },
  ) {}

  static async open(options: Options = {}): Promise<Stage> {
    const all = { ...EVERY_SITE, ...options, folder: mkdtempSync(`${tmpdir()}/label-lens-faults-`) };
    const stage = new Stage(await throughControl(await startBrowser(all)), all);
    await stage.set({ engine: "wasm" });
    return stage;
  }

  /** The folder of the extension's files, which the browser reads whenever it needs one. */
  get extension(): string {
    return `${this.options.folder}/extension`;
  }

  get profile(): string {
    return `${this.options.folder}/profile`;
  }

  /** Ends the browser, and starts another with the same profile. */
  async restart(meanwhile: () => void = () => {}): Promise<void> {
    await this.end();
    meanwhile();
    this.at = await throughControl(await startBrowser(this.options));
  }

  /** Ids of the browser's processes of a type, such as "GPU" or "browser". */
  async processes(type: string): Promise<number[]> {
    const session = await this.running.context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
    await session?.detach();
    return processInfo.filter((info) => info.type === type).map(({ id }) => id);
  }

  /** The browser, seen through a page of the extension in its background's place. */
  get running(): Running {
    return this.at;
  }

  get control(): Page {
    return this.at.control;
  }

  /** Opens that page anew: it goes with the extension where that is reloaded. */
  async reconnect(): Promise<void> {
    if (!this.control.isClosed()) await within(CLOSE_MS, "the old page closes", this.control.close()).catch(() => {});
    this.at = await throughControl(this.at);
  }

  /** Sets the user's choices; the model is the one in the repository. */
  set(settings: Record<string, unknown>): Promise<void> {
    return setSettings(this.running, { model: CARRIED_MODEL, ...settings });
  }

  /** Serves these paths until the fault is over. */
  async serve(paths: Record<string, Served>, host?: string): Promise<Site> {
    const site = await serveSite(paths, host);
    this.sites.push(site);
    return site;
  }

  async open(url: string): Promise<Tab> {
    const tab = await openTab(this.running, url);
    this.tabs.push(tab.page);
    return tab;
  }

  optionsPage(): Promise<Page> {
    return this.ourPage("options");
  }

  /** Opens a page of the extension, by its folder. */
  async ourPage(folder: "options" | "teach"): Promise<Page> {
    const page = await this.running.context.newPage();
    this.tabs.push(page);
    await page.goto(`${this.running.origin}src/${folder}/index.html`);
    return page;
  }

  /** Serves pictures, and opens a page of another site that shows them. */
  async show(pictures: Record<string, Served>, repeat = 1): Promise<Tab> {
    const from = await this.serve(pictures);
    const tags = Object.keys(pictures).flatMap((path) =>
      Array.from({ length: repeat }, (_, i) => picture(`${from.origin}${path}${repeat > 1 ? `?${i}` : ""}`)),
    );
    const page = await this.serve({ "/": html(tags.join("")) }, "localhost");
    return this.open(`${page.origin}/`);
  }

  /** Opens a page of 30 pictures. Resolves when some have answers and the servers of others have not answered yet. */
  async halfway(): Promise<Tab> {
    holdAgain();
    const tab = await halfway(this.running);
    this.tabs.push(tab.page);
    return tab;
  }

  /** Lets the servers answer, and waits for all answers of the page. */
  rest(
    { id }: Pick<Tab, "id">,
    pictures: number,
    wanted: Wanted | Record<string, Wanted> = "verdict",
  ): Promise<Outcome> {
    stopHolding({ sendHeld: true });
    return answersOf({ running: this.running, tabId: id, pictures, wanted });
  }

  /** Ends what belongs to one fault, so that the browser is as good as new for the next. */
  async strike(): Promise<void> {
    stopHolding({ sendHeld: true });
    for (const site of this.sites.splice(0)) site.close();
    for (const page of this.tabs.splice(0)) await page.close().catch(() => {});
    // An engine that has failed is not used again by the same classifier.
    await this.control.evaluate(async () => {
      if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
    });
    await this.set({ engine: "wasm" });
  }

  async close(): Promise<void> {
    for (const site of this.sites.splice(0)) site.close();
    await this.end();
    rmSync(this.options.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    const [browser = 0] = await within(CLOSE_MS, "the browser answers", this.processes("browser")).catch(() => []);
    const closed = this.at.close().catch(() => {});
    await within(CLOSE_MS, "the browser closes", closed).catch(() => browser && process.kill(browser, "SIGKILL"));
    await closed;
  }
}

/** Gives an element that shows a picture. */
export const picture = (src: string) => `<img width="100" height="100" src="${src}" alt="">`;
