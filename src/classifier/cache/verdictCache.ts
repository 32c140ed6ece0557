import type { ModelEntry } from "../../models/entry";
import { sha256 } from "../../models/sha256";
import type { EngineId, Verdict } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import { AddressIndex } from "./addressIndex";
import { LruStore } from "./lruStore";
import { ResultsDatabase } from "./resultsDatabase";

/** Number of verdicts, and of addresses. A verdict takes about a kilobyte: 50 MB when full. */
const MAX_ENTRIES = 50_000;
/**
 * Time in ms within which writes are gathered: nothing waits for writes, reads find them already, and those of one page
 * share a transaction.
 */
const WRITE_PAUSE_MS = 1_000;

/** How a picture is cut before a model sees it. */
export type Crop = "centre" | "whole";

/** Key of a kept verdict: a picture as a model sees it. */
export interface CacheKey {
  readonly model: ModelEntry;
  readonly crop: Crop;
  /** SHA-256 of the picture's bytes. */
  readonly content: string;
}

/**
 * The verdicts of pictures seen before, by content, model and crop. It never fails: without its database, it knows no
 * verdicts.
 *
 * There is only one cache, and it belongs to the page that hosts the classifier's worker: a second cache could write
 * back what the first has erased.
 */
export class VerdictCache {
  private readonly database = new ResultsDatabase();
  private readonly verdicts: LruStore<"verdicts">;
  readonly addresses: AddressIndex;

  /** Takes the parameters of `LruStore`. */
  constructor(maxEntries = MAX_ENTRIES, pauseMs = WRITE_PAUSE_MS) {
    this.verdicts = new LruStore(this.database, "verdicts", maxEntries, pauseMs);
    this.addresses = new AddressIndex(this.database, maxEntries, pauseMs);
  }

  /** Number of erasures so far. Each request notes it, and passes it to `keep`. */
  get erasures(): number {
    return this.database.erasures;
  }

  /**
   * The verdict of each content, where it is known.
   *
   * @param choice with an engine that the user pinned, only that engine's verdicts count
   * @param contents SHA-256 of each picture's bytes; undefined gives undefined
   */
  async get(model: ModelEntry, choice: EngineChoice, crop: Crop, contents: readonly (string | undefined)[]) {
    const known = contents.filter((content) => content !== undefined);
    const keyOf = await verdictKey(model, crop);
    const found = new Map((await this.verdicts.get(known.map(keyOf))).map((entry, i) => [known[i], entry?.verdict]));
    return contents.map((content) => {
      const verdict = found.get(content);
      return choice === "auto" || verdict?.engine === choice ? verdict : undefined;
    });
  }

  /**
   * The verdicts of the addresses that still show what they showed when they were last requested; and whether any of
   * the addresses never showed a picture.
   * @param page origin of the page that shows them
   */
  async recall(page: string, model: ModelEntry, choice: EngineChoice, urls: readonly string[]) {
    const { contents, anyNew } = await this.addresses.lookUp(page, urls);
    return { verdicts: await this.get(model, choice, "centre", contents), anyNew };
  }

  /** @param erasures number of erasures when the picture was asked for; after a further erasure, nothing is kept */
  async keep({ model, crop, content }: CacheKey, verdict: Verdict, erasures: number): Promise<void> {
    // Before anything is waited for: `forget` may be called meanwhile.
    const used = Date.now();
    const keyOf = await verdictKey(model, crop);
    await this.verdicts.put({ key: keyOf(content), value: { verdict, used }, erasures });
  }

  /** Forgets what an engine said since a time, in ms since 1970; what was right and used since then is forgotten too. */
  async forget(engine: EngineId, since: number): Promise<void> {
    const until = Date.now();
    await this.verdicts.forget(
      since,
      ({ verdict, used }) => verdict.engine === engine && used >= since && used <= until,
    );
  }

  /** Number of verdicts in the database; undefined where it fails. */
  count(): Promise<number | undefined> {
    return this.database.try((database) => database.count("verdicts"));
  }

  /**
   * Erases every verdict and every address. Once this has resolved, no result that was asked for before is written any
   * more.
   *
   * @returns false where the database fails
   */
  erase(): Promise<boolean> {
    return this.database.erase();
  }
}

/** The model and its rule that were asked for last, and their digest: nearly every picture is asked about the same. */
let known: { readonly text: string; readonly digest: Promise<string> } | undefined;

/** All that a verdict depends on: the content, the model's file, its labels and rule, and the crop. */
async function verdictKey({ sha256: file, labelsSha256, verdict }: ModelEntry, crop: Crop) {
  const text = JSON.stringify([file, labelsSha256, verdict]);
  if (known?.text !== text) known = { text, digest: sha256(new TextEncoder().encode(text)) };
  const model = await known.digest;
  return (content: string) => `${content} ${model} ${crop}`;
}
