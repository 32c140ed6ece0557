import { pictureKey } from "../../corrections/pictureKey";
import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import type { Entry } from "./entry";

/** Number of pictures that are asked about at once; the background takes no more. */
const BATCH = 1_000;

/**
 * The user's labels for the pictures of this page. They are kept by the extension and shared by all pages; this script
 * asks for those of its own. Labels given in a private window are forgotten with their page.
 */
export class Corrections {
  /** Whether the user has corrected any picture, of any page; if not, no address is hashed. */
  private any = false;
  /** Labels by picture key; empty where there is none. */
  private readonly labels = new Map<string, string>();
  /** Labels given in a private window, by picture key; empty for those that were removed there. */
  private readonly forgotten = new Map<string, string>();
  /** Keys of the pictures that were looked up, so that none is hashed again with every change. */
  private readonly keys = new WeakMap<Entry, string>();
  /** Keys that are to be asked about. */
  private readonly wanted = new Set<string>();
  /** Something was stored since the last question. */
  private stale = true;
  private asking: Promise<void> | undefined;

  /** @param changed called when a label was changed, by this page or another */
  constructor(
    private readonly life: AbortSignal,
    private readonly changed: () => void,
  ) {}

  /** Asks again for every label that is known: something was stored. */
  async load(): Promise<void> {
    for (const key of this.labels.keys()) this.wanted.add(key);
    this.stale = true;
    await this.ask();
  }

  /** The user's label for a picture, if there is one, and once it is known. */
  of(entry: Entry): string | undefined {
    if (this.stale) void this.ask();
    if (!this.any && this.forgotten.size === 0) return undefined;
    const key = this.keys.get(entry) ?? pictureKey(entry.address);
    this.keys.set(entry, key);
    if (this.any && !this.labels.has(key)) {
      this.wanted.add(key);
      void this.ask();
    }
    return (this.forgotten.get(key) ?? this.labels.get(key)) || undefined;
  }

  /** Resolves when the labels for all these pictures are known. */
  async lookUp(entries: Iterable<Entry>): Promise<void> {
    const all = [...entries];
    // The first answer may be that there are labels at all.
    for (let round = 0; round < 2; round++) {
      for (const entry of all) this.of(entry);
      await this.asking;
    }
  }

  /** Gives a picture a label until the page is left; an empty one takes its label away. */
  nameForNow(entry: Pick<Entry, "address">, label: string): void {
    this.forgotten.set(pictureKey(entry.address), label);
    this.changed();
  }

  private ask(): Promise<void> {
    this.asking ??= this.askForWanted().catch(swallow("asking for the user's labels"));
    return this.asking;
  }

  private async askForWanted(): Promise<void> {
    try {
      // Pictures that are looked up together are asked about together.
      await Promise.resolve();
      while ((this.stale || this.wanted.size > 0) && !this.life.aborted) {
        this.stale = false;
        const keys = [...this.wanted].slice(0, BATCH);
        for (const key of keys) {
          this.wanted.delete(key);
          // Known to be none until the answer is there, so that nobody asks again meanwhile.
          if (!this.labels.has(key)) this.labels.set(key, "");
        }
        await this.askFor(keys);
      }
    } finally {
      this.asking = undefined;
    }
  }

  /** What nobody answered is asked for again with the next picture. */
  private async askFor(keys: readonly string[]): Promise<void> {
    try {
      this.take(keys, await askBackground("corrections", keys));
    } catch (error) {
      this.stale = true;
      for (const key of keys) this.wanted.add(key);
      throw error;
    }
  }

  private take(
    keys: readonly string[],
    { any, labels }: Awaited<ReturnType<typeof askBackground<"corrections">>>,
  ): void {
    const found = new Map(labels);
    let changed = this.any !== any;
    this.any = any;
    for (const key of keys) {
      const label = found.get(key) ?? "";
      changed ||= this.labels.get(key) !== label;
      this.labels.set(key, label);
    }
    if (changed) this.changed();
  }
}
