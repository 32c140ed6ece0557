import { askClassifier, endClassifier } from "../../scripts/browser/askClassifier";
import { type Running, startBrowser } from "../../scripts/browser/startBrowser";
import { openTab, type Tab } from "../../scripts/cli/labelPage";
import { pause } from "../../src/async/pause";
import type { ClassifierStatus } from "../../src/classifier/classifierStatus";
import type { EngineId } from "../../src/protocol/answer";
import { FLOAT_MODEL } from "../contestants/serveContestants";
import type { PagePicture, Sites } from "../sites";
import { countUnsettled } from "./countUnsettled";
import { labelOnlyWhenAsked, watchAnswers } from "./watchAnswers";

/** Deadline in ms for the timing of the engines: the extension does that in the first quiet moment, within seconds. */
const TIMED_MS = 60_000;
const TIMED_POLL_MS = 500;
/** Interval in ms between two looks at a page's list of pictures: shorter ones take processor time that is measured. */
const SETTLED_POLL_MS = 1_000;

/** Times of the first and the last verdict, in ms from the trigger. */
export interface Labelling {
  readonly first: number;
  readonly last: number;
}

/** The extension in a browser and on a profile of its own. */
export class BenchExtension {
  private constructor(
    readonly running: Running,
    private readonly sites: Sites,
  ) {}

  /** Starts a browser; with `onItsOwn` every page is labelled as it loads, as after the user has granted that. */
  static async start(sites: Sites, { onItsOwn = false } = {}): Promise<BenchExtension> {
    const running = await startBrowser({ hostPermissions: ["*://*/*"] });
    if (!onItsOwn) await labelOnlyWhenAsked(running);
    return new BenchExtension(running, sites);
  }

  /** Opens a page in a new tab; resolves when all of its pictures have loaded. */
  async open(address: string): Promise<Tab> {
    const tab = await openTab(this.running, address);
    await tab.page.waitForLoadState("load");
    return tab;
  }

  /** Presses the key that labels a page, and waits for its last verdict. */
  async label(tab: Tab, pictures: number): Promise<Labelling> {
    const { start, first, last } = await watchAnswers(this.running, tab.id, pictures, { press: true });
    return { first: first - start, last: last - start };
  }

  /** Waits until every picture that was answered at first sight has its last word. */
  async settled({ id }: Tab): Promise<void> {
    while ((await countUnsettled(this.running, id)) > 0) await pause(SETTLED_POLL_MS);
  }

  /** Milliseconds from a page's load event until all its pictures have answers; the page is labelled on its own. */
  async answered(tab: Tab, pictures: number): Promise<number> {
    const { last } = await watchAnswers(this.running, tab.id, pictures);
    const loaded = await tab.page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return performance.timeOrigin + (navigation?.loadEventEnd ?? 0);
    });
    return Math.max(0, last - loaded);
  }

  /** Opens a page, labels it, and closes it. */
  async labelPage(address: string, pictures: number): Promise<Labelling> {
    const tab = await this.open(address);
    try {
      return await this.label(tab, pictures);
    } finally {
      await tab.page.close();
    }
  }

  /** Has the model loaded and the engines timed and chosen, by labelling pictures that no other page has. */
  async warm(pictures: readonly PagePicture[]): Promise<Labelling> {
    const times = await this.labelPage(this.sites.addPage(pictures), pictures.length);
    const end = Date.now() + TIMED_MS;
    while (!(await this.status()).fastest) {
      if (Date.now() > end) throw new Error("The extension has not timed its engines.");
      await pause(TIMED_POLL_MS);
    }
    return times;
  }

  /** Closes the page that hosts the classifier, with its worker and everything in memory. Stored data stays. */
  endClassifier(): Promise<void> {
    return endClassifier(this.running);
  }

  /**
   * Milliseconds per picture of the default model's network alone, as "Measure on this computer" measures them: in a
   * worker of the extension, with the batch and the number of copies that a page of many pictures gets.
   */
  network(engine: EngineId): Promise<number> {
    return askClassifier<number>(this.running, "measure", [FLOAT_MODEL, engine]);
  }

  /** Status of the classifier: the engine in use, and its speed. */
  status(): Promise<ClassifierStatus> {
    return askClassifier<ClassifierStatus>(this.running, "status");
  }

  close(): Promise<void> {
    return this.running.close();
  }
}
