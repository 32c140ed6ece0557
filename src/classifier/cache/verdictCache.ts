import type { ModelEntry } from "../../models/entry";
import { sha256 } from "../../models/sha256";
import type { Verdict } from "../../protocol/answer";
import type { EngineChoice } from "../../protocol/picture";
import { AddressIndex } from "./addressIndex";
import { LruStore } from "./lruStore";
import { ResultsDatabase } from "./resultsDatabase";

/** A verdict takes about half a kilobyte: 25 MB when full. */
const MAX_ENTRIES = 50_000;
/** Nothing waits for a write: those of a page are made together. */
const WRITTEN_MS = 200;

/** How a picture is cut before a model sees it. */
export type Crop = "centre" | "whole";

/**
 * The verdicts of pictures seen before, by content, model and crop. Never a
 * failure: without its database, nothing is known.
 */
export class VerdictCache {
  private readonly storage = new ResultsDatabase();
  private readonly verdicts: LruStore<"verdicts">;
  readonly addresses: AddressIndex;

  constructor(most = MAX_ENTRIES, pause = WRITTEN_MS) {
    this.verdicts = new LruStore(this.storage, "verdicts", most, pause);
    this.addresses = new AddressIndex(this.storage, most, pause);
  }

  /**
   * @param contents SHA-256 of each picture's bytes; undefined gives undefined
   * @param choice who pins an engine asks what that engine says
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

  async keep(model: ModelEntry, crop: Crop, content: string, verdict: Verdict): Promise<void> {
    const keyOf = await verdictKey(model, crop);
    await this.verdicts.put({ key: keyOf(content), value: { verdict, used: Date.now() } });
  }

  /** How many verdicts are kept; undefined where the database fails. */
  count(): Promise<number | undefined> {
    return this.storage.try((database) => database.count("verdicts"));
  }

  /** Forgets every verdict and every address; false where the database fails. */
  async clear(): Promise<boolean> {
    const done = await this.storage.try(async (database) => {
      const both = database.transaction(["verdicts", "addresses"], "readwrite");
      await Promise.all([both.objectStore("verdicts").clear(), both.objectStore("addresses").clear(), both.done]);
      return true;
    });
    return done ?? false;
  }
}

/** All that a verdict depends on: the content, the file, its labels, what is said from which probability on, the crop. */
async function verdictKey({ sha256: file, labelsSha256, verdict }: ModelEntry, crop: Crop) {
  const model = await sha256(new TextEncoder().encode(JSON.stringify([file, labelsSha256, verdict])));
  return (content: string) => `${content} ${model} ${crop}`;
}
