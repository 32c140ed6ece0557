import { resolve } from "node:path";
import type { CDPSession } from "playwright-core";
import { toFailure } from "../../src/protocol/failure";
import type { Choice } from "../../src/protocol/picture";
import { Failed } from "../../src/words/failed";
import { openDesk, type Reply } from "./fileDesk";
import type { Running } from "./startBrowser";

/** Maximum number of files that are handed over in one call. */
const AT_ONCE = 32;
/** Time in ms for which answers are gathered. */
const GATHER_MS = 20;
/** Deadline for an answer in ms: every engine may have to be tried until its own deadline. */
const ANSWER_MS = 240_000;

const ended = () => new Error("The browser has ended before every picture had its answer.");

interface Waiting {
  readonly file: string;
  /** Whoever waits learns of it once. */
  answer(outcome: Outcome): void;
  fail(error: unknown): void;
}

/** What the classifier said of a file, or why it said nothing. */
type Outcome =
  | Pick<Extract<Reply, { value: unknown }>, "value">
  | Pick<Extract<Reply, { failure: unknown }>, "failure">;

/**
 * Has files classified by a running extension, without a page that shows them: the browser reads them from disk, so none
 * passes through this process.
 */
export class FileClassifier {
  private readonly waiting = new Map<number, Waiting>();
  private queue: Waiting[] = [];
  private handing = false;
  private count = 0;

  private constructor(
    private readonly signal: AbortSignal,
    private readonly session: CDPSession,
    private readonly input: string,
    private readonly choice: Choice,
    readonly close: () => Promise<void>,
  ) {
    signal.addEventListener("abort", () => this.failAll(signal.reason), { once: true });
    void this.listen();
  }

  /**
   * Opens a page of the extension to ask from.
   * @param signal ends the calls that are under way
   */
  static async open(signal: AbortSignal, { context, origin }: Running, choice: Choice): Promise<FileClassifier> {
    const page = await context.newPage();
    await page.goto(`${origin}src/options/index.html`);
    await page.evaluate(openDesk, GATHER_MS);
    const session = await context.newCDPSession(page);
    const { result } = await session.send("Runtime.evaluate", { expression: "desk.input" });
    return new FileClassifier(signal, session, String(result.objectId), choice, () => page.close());
  }

  /** @throws Error where the browser has ended; the signal's reason */
  async classify(file: string): Promise<Outcome> {
    this.signal.throwIfAborted();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Outcome>((answer, fail) => {
        const waiting = { file: resolve(file), answer, fail };
        timer = setTimeout(() => this.leave(waiting), ANSWER_MS);
        this.queue.push(waiting);
        void this.hand();
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Hands over what waits, in one call after the other: files gather while one is under way. */
  private async hand(): Promise<void> {
    if (this.handing) return;
    this.handing = true;
    while (this.queue.length > 0) await this.handOver(this.queue.splice(0, AT_ONCE));
    this.handing = false;
  }

  private async handOver(some: readonly Waiting[]): Promise<void> {
    const first = this.count;
    this.count += some.length;
    for (const [i, one] of some.entries()) this.waiting.set(first + i, one);
    try {
      await this.session.send("DOM.setFileInputFiles", { files: some.map(({ file }) => file), objectId: this.input });
      await this.evaluate(`desk.take(${first}, ${JSON.stringify(this.choice)})`);
    } catch {
      for (const [i, { fail }] of some.entries()) {
        this.waiting.delete(first + i);
        fail(ended());
      }
    }
  }

  private async listen(): Promise<void> {
    try {
      for (;;) {
        for (const reply of (await this.evaluate("desk.answers()")) as Reply[]) {
          this.waiting.get(reply.id)?.answer(reply);
          this.waiting.delete(reply.id);
        }
      }
    } catch {
      // The page is gone, with all that it asked.
      this.failAll(ended());
    }
  }

  private failAll(error: unknown): void {
    for (const { fail } of [...this.waiting.values(), ...this.queue]) fail(error);
    this.waiting.clear();
    this.queue = [];
  }

  /** It has waited for too long. */
  private leave(left: Waiting): void {
    const [id] = [...this.waiting].find(([, waiting]) => waiting === left) ?? [];
    if (id !== undefined) {
      this.waiting.delete(id);
      void this.evaluate(`desk.forget(${id})`).catch(() => {});
    }
    left.answer({ failure: toFailure(new Failed("classifier_silent", ANSWER_MS / 1000)) });
  }

  private async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
