import { abortable } from "../../async/abortable";
import { pause } from "../../async/pause";
import { swallow } from "../../debug";
import type { Verdict } from "../../protocol/answer";

/** Maximum number of pictures whose second look is put off: each holds a square of 150 KB and more until then. */
const MAX_PENDING = 64;
/** Maximum number of last words that are held for whoever asks. */
const MAX_HELD = 1_000;
/** Time in ms after which it is seen whether a picture waits for its first word: between two there are gaps. */
const QUIET_MS = 50;
/** Number of second looks side by side: more copies of a model there are not (`src/classifier/engines/litert.ts`). */
const TOGETHER = 2;

type Word = Promise<Verdict | undefined>;

/** The pictures that were answered at first sight: they are looked at again when no picture waits for its first word. */
export class Unsettled {
  private readonly words = new Map<string, Word>();
  /** What was said at first sight, by what was asked, until the last word is said. */
  private readonly first = new Map<string, Verdict>();
  private readonly looks: (() => Promise<void>)[] = [];
  /** Number of pictures that are, or may be, put off. */
  private pending = 0;
  private looking = false;

  /** @param busy whether a picture waits for its first word */
  constructor(private readonly busy: () => boolean) {}

  /** Takes a place for one that may be put off, where there is one: for `add` or `release`. */
  reserve(): boolean {
    if (this.pending >= MAX_PENDING) return false;
    this.pending++;
    return true;
  }

  /** Gives a place back. */
  release(): void {
    this.pending--;
  }

  /** What was said at first sight to the same question, whose last word is still to come. */
  said(question: string): Verdict | undefined {
    return this.first.get(question);
  }

  /**
   * Puts off a picture that has a place.
   *
   * @param question what was asked, of which picture
   * @returns the verdict with the name by which its last word is asked for, which nobody can guess
   */
  add(question: string, verdict: Verdict, look: () => Promise<Verdict>): Verdict {
    const unsettled = crypto.randomUUID();
    const said = { ...verdict, unsettled };
    this.first.set(question, said);
    const word = new Promise<Verdict | undefined>((resolve) => {
      this.looks.push(async () => {
        const last = await look().catch(swallow("a second look"));
        this.release();
        this.first.delete(question);
        resolve(last);
      });
    });
    this.words.set(unsettled, word);
    const [oldest] = this.words.keys();
    if (this.words.size > MAX_HELD && oldest) this.words.delete(oldest);
    void this.lookAgain();
    return said;
  }

  /** The last word; undefined where there is none, or no more: the first stands. */
  word(signal: AbortSignal, name: string): Word {
    return abortable(signal, this.words.get(name) ?? Promise.resolve(undefined));
  }

  private async lookAgain(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    while (this.looks.length > 0) {
      do await pause(QUIET_MS);
      while (this.busy());
      while (this.looks.length > 0 && !this.busy()) {
        await Promise.all(this.looks.splice(0, TOGETHER).map((look) => look()));
      }
    }
    this.looking = false;
  }
}
