import * as v from "valibot";
import browser from "webextension-polyfill";
import { extensionGone } from "../../protocol/extensionGone";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Entry } from "./entry";
import { pictureKey } from "./pictureKey";

const STORED = "corrections";
/** Maximum number kept; the oldest go first. 2,000 take about 100 KB of the 10 MB that the browser allows. */
const MAX_CORRECTIONS = 2_000;
/** Maximum length in characters: enough for the name of anything. */
const MAX_LABEL_LENGTH = 100;

const schema = v.fallback(v.array(v.tuple([v.string(), v.string()])), []);

/**
 * The user's labels for pictures that the model got wrong. Kept on this computer, and shared by all pages; those given in
 * a private window are forgotten with their page.
 */
export class Corrections {
  /** Labels by picture key, oldest first. */
  private labels: ReadonlyMap<string, string> = new Map();
  /** Labels given in a private window, by picture key; empty for those that were removed there. */
  private readonly forgotten = new Map<string, string>();
  /** Keys of the pictures that were looked up, so that none is hashed again with every change. */
  private readonly keys = new WeakMap<Entry, string>();

  /** @param changed called when a label was changed, by this page or another */
  constructor(
    private readonly life: AbortSignal,
    private readonly changed: () => void,
  ) {}

  /** Reads the stored labels, and follows their changes from then on. */
  async load(): Promise<void> {
    const listener = (changes: Record<string, browser.Storage.StorageChange>) => {
      if (!(STORED in changes)) return;
      this.labels = parse(changes[STORED]?.newValue);
      this.changed();
    };
    browser.storage.local.onChanged.addListener(listener);
    this.life.addEventListener("abort", () => {
      if (!extensionGone()) browser.storage.local.onChanged.removeListener(listener);
    });
    this.labels = await read();
  }

  /** The user's label for a picture, if there is one. */
  of(entry: Entry): string | undefined {
    if (this.labels.size === 0 && this.forgotten.size === 0) return undefined;
    const key = this.keys.get(entry) ?? pictureKey(entry.address);
    this.keys.set(entry, key);
    return (this.forgotten.get(key) ?? this.labels.get(key)) || undefined;
  }

  /** Stores the user's label for a picture; an empty one removes it. */
  async set(address: string, label: string): Promise<void> {
    const key = pictureKey(address);
    const word = label.trim().slice(0, MAX_LABEL_LENGTH);
    if (inPrivateWindow()) {
      this.forgotten.set(key, word);
      this.changed();
      return;
    }
    // Read again: another page may have written meanwhile.
    const others = [...(await read())].filter(([other]) => other !== key);
    const all: [string, string][] = word ? [...others, [key, word]] : others;
    await browser.storage.local.set({ [STORED]: all.slice(-MAX_CORRECTIONS) });
  }
}

const read = async () => parse((await browser.storage.local.get(STORED))[STORED]);
const parse = (stored: unknown) => new Map(v.parse(schema, stored));
