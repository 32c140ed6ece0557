import type { BrowserContext, Page } from "playwright-core";
import { type Agreement, compare, type ReferencePicture } from "../references";
import type { ShownFile } from "./contestant";
import type { ContestantName, InPage } from "./inPage";

/** The name of a contestant, and the argument of its `load`. */
export interface ContestantChoice {
  readonly name: ContestantName;
  readonly option: string;
}

/** A page in which a contestant runs: a new tab in which all pictures have loaded. */
export class ContestantPage {
  private constructor(private readonly page: Page) {}

  static async open(context: BrowserContext, address: string): Promise<ContestantPage> {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "load" });
    await page.waitForFunction(() => "inPage" in globalThis);
    return new ContestantPage(page);
  }

  async start({ name, option }: ContestantChoice): Promise<void> {
    await this.page.evaluate(([n, o]) => (globalThis as unknown as { inPage: InPage }).inPage.start(n, o), [
      name,
      option,
    ] as const);
  }

  /**
   * Has the contestant classify exact pictures, which also warms it up.
   * @throws Error where the answers are wrong
   */
  async check(references: readonly ReferencePicture[]): Promise<Agreement> {
    const pictures = references.map(({ rgb }) => Buffer.from(rgb).toString("base64"));
    const answers = await this.page.evaluate(
      (all) => (globalThis as unknown as { inPage: InPage }).inPage.classify(all),
      pictures,
    );
    return compare(references, answers);
  }

  classifyPage(count: number): Promise<number> {
    return this.page.evaluate((n) => (globalThis as unknown as { inPage: InPage }).inPage.classifyPage(n), count);
  }

  classifyFiles(files: readonly ShownFile[]): Promise<number> {
    return this.page.evaluate((all) => (globalThis as unknown as { inPage: InPage }).inPage.classifyFiles(all), files);
  }

  holdFiles(count: number): Promise<void> {
    return this.page.evaluate((n) => (globalThis as unknown as { inPage: InPage }).inPage.holdFiles(n), count);
  }

  classifyHeld(): Promise<number> {
    return this.page.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.classifyHeld());
  }

  first({ name, option }: ContestantChoice): Promise<number> {
    return this.page.evaluate(([n, o]) => (globalThis as unknown as { inPage: InPage }).inPage.first(n, o), [
      name,
      option,
    ] as const);
  }

  watchCamera(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.watchCamera());
  }

  infer(runs: number): Promise<number[]> {
    return this.page.evaluate((n) => (globalThis as unknown as { inPage: InPage }).inPage.infer(n), runs);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
