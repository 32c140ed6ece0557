import * as v from "valibot";
import browser from "webextension-polyfill";
import { extensionGone } from "../../protocol/extensionGone";
import type { Entry } from "./ledger";
import { pictureKey } from "./pictureKey";

const STORED = "corrections";
/** Then the oldest are forgotten. 2,000 take about 100 KB, of the 10 MB that the browser gives. */
const MAX_CORRECTIONS = 2_000;
/** In characters; enough for any name of a thing. */
const MAX_LABEL_LENGTH = 100;

const schema = v.fallback(v.array(v.tuple([v.string(), v.string()])), []);

/** What the user says that pictures show, where the model was wrong. Kept on this computer, for every page. */
export class Corrections {
  /** By a picture's key, oldest first. */
  private labels: ReadonlyMap<string, string> = new Map();
  /** Of the pictures that were asked about, so that none is hashed again with every change. */
  private readonly keys = new WeakMap<Entry, string>();

  /** @param changed called when another page, or this one, has changed a word of the user's */
  constructor(
    private readonly life: AbortSignal,
    private readonly changed: () => void,
  ) {}

  /** Reads what is stored, and follows it from then on. */
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

  /** The user's word for a picture, if there is one. */
  of(entry: Entry): string | undefined {
    if (this.labels.size === 0) return undefined;
    const key = this.keys.get(entry) ?? pictureKey(entry.address);
    this.keys.set(entry, key);
    return this.labels.get(key);
  }

  /** Keeps the user's word for a picture; an empty one takes it back. */
  async set(address: string, label: string): Promise<void> {
    const key = pictureKey(address);
    const word = label.trim().slice(0, MAX_LABEL_LENGTH);
    // Another page may have written meanwhile.
    const others = [...(await read())].filter(([other]) => other !== key);
    const all: [string, string][] = word ? [...others, [key, word]] : others;
    await browser.storage.local.set({ [STORED]: all.slice(-MAX_CORRECTIONS) });
  }
}

const read = async () => parse((await browser.storage.local.get(STORED))[STORED]);
const parse = (stored: unknown) => new Map(v.parse(schema, stored));
