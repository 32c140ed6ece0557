import { MAX_ADDRESSES } from "../../protocol/picture";
import { withSensitivity } from "../../verdict/withSensitivity";
import type { Entry, Nearness } from "../page/ledger";
import type { AskerParts } from "./askerParts";

/** Asks the classifier for verdicts that it remembers from earlier visits: such pictures need not be read again. */
export class Recall {
  /** Pictures that were looked up for the current model and engine. */
  private asked = new WeakSet<Entry>();
  private serving = "";
  private running = false;

  constructor(
    private readonly life: AbortSignal,
    private readonly parts: AskerParts,
  ) {}

  /** Whether a picture has been looked up; until then, its verdict may be remembered. */
  done(entry: Entry): boolean {
    return this.asked.has(entry);
  }

  /** Looks up pictures that were not looked up yet, if there are any; `then` is called after that. */
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
    // Where the lookup fails, these pictures are read like any others.
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

  /** Pictures to look up next, at most `MAX_ADDRESSES`, those on screen first. */
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
