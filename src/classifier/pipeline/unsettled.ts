import { abortable } from "../../async/abortable";
import { swallow } from "../../debug";
import type { Verdict } from "../../protocol/answer";

/** Maximum number of pictures whose second look is put off: each holds a square of 150 KB and more until then. */
const MAX_PENDING = 64;
/** Maximum number of last words that are held for whoever asks. */
const MAX_HELD = 1_000;

/** The pictures that were answered at first sight, until their last word is asked for. */
export class Unsettled {
  private readonly all = new Map<string, Promise<Verdict | undefined>>();
  private pending = 0;

  /** Whether one more may be put off. */
  get hasRoom(): boolean {
    return this.pending < MAX_PENDING;
  }

  /** @returns the name by which its last word is asked for, which nobody can guess */
  add(last: Promise<Verdict>): string {
    const name = crypto.randomUUID();
    const ended = () => void this.pending--;
    this.pending++;
    last.then(ended, ended);
    this.all.set(name, last.catch(swallow("a second look")));
    const [oldest] = this.all.keys();
    if (this.all.size > MAX_HELD && oldest) this.all.delete(oldest);
    return name;
  }

  /** The last word; undefined where there is none, or no more: the first stands. */
  async take(signal: AbortSignal, name: string): Promise<Verdict | undefined> {
    const last = await abortable(signal, this.all.get(name) ?? Promise.resolve(undefined));
    this.all.delete(name);
    return last;
  }
}
