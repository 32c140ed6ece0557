import { swallow } from "../../debug";
import type { Choice } from "../../protocol/picture";
import { MAX_ADDRESSES } from "../../protocol/request/limits";
import { withSensitivity } from "../../verdict/withSensitivity";
import type { Entry } from "../page/entry";
import { imageOf, isBroken } from "../read/shownImage";
import type { AskerParts } from "./askerParts";
import { Turns } from "./turns";

/** Deadline in ms for a lookup: pictures had better be read than wait for longer. */
const RECALL_MS = 10_000;

/** Asks the classifier for verdicts that it remembers from earlier visits: such pictures need not be read again. */
export class Recall {
  /** Pictures that were looked up for the current model and engine. */
  private asked = new WeakSet<Entry>();
  /** The model and engine that they were looked up for. */
  private serving: Choice = { model: "", engine: "auto" };
  private running = false;
  /** Pictures still to be looked up. */
  readonly turns = new Turns();

  /** @param done called with each picture that was looked up */
  constructor(
    private readonly life: AbortSignal,
    private readonly parts: AskerParts,
    private readonly done: (entry: Entry) => void,
  ) {}

  /** Whether a picture's verdict may be remembered: until it has been looked up, where it has an address. */
  mayKnow(entry: Entry): boolean {
    this.follow();
    return !this.asked.has(entry) && /^https?:/i.test(entry.address);
  }

  /** Looks up pictures that were not looked up yet, if there are any; `then` is called after that. */
  async more(then: () => void): Promise<void> {
    const { ledger, classifier, settings } = this.parts;
    const serving = this.follow();
    const { sensitivity } = settings();
    if (this.running || this.life.aborted) return;
    const entries = this.turns.first(MAX_ADDRESSES);
    if (entries.length === 0) return;
    this.running = true;
    const urls = entries.map(({ address }) => address);
    // Where the lookup fails, these pictures are read like any others.
    const verdicts = await classifier
      .call((remote) => remote.recall(this.life, { ...serving, urls }), RECALL_MS)
      .catch(swallow("recalling verdicts", []));
    this.running = false;
    for (const [i, entry] of entries.entries()) {
      if (this.serving !== serving) break;
      this.asked.add(entry);
      const verdict = verdicts[i];
      const open = entry.spots.size > 0 && !entry.answer && !isBroken(imageOf(entry));
      if (verdict && open) ledger.answer(entry, withSensitivity(verdict, sensitivity));
      else this.done(entry);
    }
    then();
  }

  /** Begins again with another model or engine; called for each of thousands of pictures. */
  private follow(): Choice {
    const { model, engine } = this.parts.settings();
    if (this.serving.model === model && this.serving.engine === engine) return this.serving;
    this.asked = new WeakSet();
    this.serving = { model, engine };
    return this.serving;
  }
}
