import { MAX_ADDRESSES } from "../../protocol/picture";
import { withSensitivity } from "../../verdict/withSensitivity";
import type { Entry, Nearness } from "../page/ledger";
import type { AskerParts } from "./asker";

/**
 * Asks once for all pictures of the page whose verdict may be known from an
 * earlier visit: these need not be read again.
 */
export class Recall {
  /** The pictures that were asked for, of this model and engine. */
  private asked = new WeakSet<Entry>();
  private serving = "";
  private running = false;

  constructor(
    private readonly life: AbortSignal,
    private readonly parts: AskerParts,
  ) {}

  /** False while a verdict may still be remembered. */
  done(entry: Entry): boolean {
    return this.asked.has(entry);
  }

  /** Asks for those that were not asked for yet, if there are any; `then` is called after that. */
  async more(then: () => void): Promise<void> {
    const { ledger, classifier, settings } = this.parts;
    const { model, engine, sensitivity } = settings();
    const serving = `${model} ${engine}`;
    if (this.serving !== serving) this.asked = new WeakSet();
    this.serving = serving;
    if (this.running || this.life.aborted) return;
    const entries = this.nearest();
    if (entries.length === 0) return;
    this.running = true;
    const urls = entries.map(({ address }) => address);
    // Where it fails, they are read like any others.
    const verdicts = await classifier
      .call((remote) => remote.recall(this.life, { model, engine, urls }))
      .catch(() => []);
    this.running = false;
    for (const [i, entry] of entries.entries()) {
      if (this.serving !== serving) break;
      this.asked.add(entry);
      const verdict = verdicts[i];
      if (verdict && entry.spots.size > 0 && !entry.answer) ledger.answer(entry, withSensitivity(verdict, sensitivity));
    }
    then();
  }

  /** As many as may be asked for at once, those on screen first. */
  private nearest(): Entry[] {
    const { ledger } = this.parts;
    const open: Entry[] = [];
    for (const entry of ledger.pictures) {
      if (entry.asking || entry.answer || this.asked.has(entry)) continue;
      if (/^https?:/i.test(entry.address)) open.push(entry);
      else this.asked.add(entry);
    }
    if (open.length <= MAX_ADDRESSES) return open;
    const at = (where: Nearness) => open.filter((entry) => ledger.nearness(entry) === where);
    return [...at("shown"), ...at("near"), ...at("far")].slice(0, MAX_ADDRESSES);
  }
}
