import { swallow } from "../../debug";
import { findModel } from "../../models/catalogue";
import type { Verdict } from "../../protocol/answer";
import type { Choice, ClassifyRequest, Picture, Question } from "../../protocol/picture";
import type { CacheLink } from "../cache/cacheLink";
import type { CacheKey } from "../cache/verdictCache";
import type { Rasterise } from "../pixels/decodePicture";
import type { Draw } from "../pixels/drawing";
import type { ForPage } from "../pixels/forPage";
import { type LoadedPicture, loadPicture } from "../pixels/loadPicture";
import type { RefererRules } from "../pixels/reach/referer";
import type { FetchOptions } from "../pixels/receive/fetchPicture";
import type { ActiveModel } from "../serve/activeModel";
import { PutOff } from "./putOff";
import { SingleFlight } from "./singleFlight";
import { Unsettled } from "./unsettled";

/** The page that asks for a verdict, and when. */
export interface Visit extends ForPage {
  /** Number of times that the cache had been erased when the picture was asked for. */
  readonly erasures: number;
}

/** Number of pictures, by how they got their verdict. */
export interface Counts {
  /** Run through a model. */
  readonly inferred: number;
  /** Known from before. */
  readonly remembered: number;
  /** Read, and waiting for a verdict. */
  readonly waiting: number;
}

/**
 * Takes a picture to its verdict: reads it, then either recalls the verdict or decodes the picture and runs it through
 * the model. Concurrent requests for the same address, or for the same content at another address, share one verdict.
 */
export class Pipeline {
  private readonly flights = new SingleFlight();
  readonly counts: { -readonly [Name in keyof Counts]: number } = { inferred: 0, remembered: 0, waiting: 0 };
  readonly unsettled = new Unsettled(() => this.counts.waiting > 0);

  constructor(
    private readonly activeModel: Pick<ActiveModel, "isAskedFor" | "ask" | "infer" | "session" | "trusts">,
    private readonly cache: Pick<CacheLink, "wasSeen" | "knownVerdict" | "keep">,
    private readonly draw: Draw,
    private readonly rules: RefererRules,
  ) {}

  /** @throws UnreadableError with the reason */
  async verdictFor(signal: AbortSignal, { picture, ...question }: ClassifyRequest, visit: Visit): Promise<Verdict> {
    const { page, named, space, erasures } = visit;
    const { model, engine, all, soon } = question;
    const url = addressOf(picture);
    const answer = async (life: AbortSignal) => {
      void this.openEarly(question, picture, page);
      const loaded = await loadPicture(life, picture, visit, this.naming(picture, named));
      try {
        const { content, crop } = loaded;
        const key = JSON.stringify(["content", erasures, model, engine, all, soon, content, crop]);
        const verdict = await this.flights.once(key, life, (both) =>
          this.verdictOf(both, question, loaded, visit, key),
        );
        return { verdict, content, freshUntil: loaded.freshUntil };
      } finally {
        loaded.release();
      }
    };
    // Pages of another address space may not share what is fetched, since it may be refused to them; nor do pages that
    // are named with the request.
    const shared = picture.from === "address" && [space, picture.referer ? named : "", picture.url];
    const key = shared ? JSON.stringify(["address", erasures, model, engine, all, soon, ...shared]) : undefined;
    const { verdict, content, freshUntil } = await (key ? this.flights.once(key, signal, answer) : answer(signal));
    if (page && url) this.cache.keep({ address: { page, url, content, freshUntil }, erasures });
    return verdict;
  }

  /**
   * Loads the model while the picture is being fetched, which takes a while; but not where the picture needs no
   * fetching, or was seen on this page before: then its verdict is probably known.
   */
  private async openEarly(choice: Choice, picture: Picture, page: string): Promise<void> {
    if (picture.from !== "address" || !/^https?:/i.test(picture.url) || this.activeModel.isAskedFor(choice)) return;
    if (page && (await this.cache.wasSeen(page, picture.url))) return;
    await this.activeModel.ask(choice).catch(swallow("opening the model early"));
  }

  /** Where the page is to be named: past the browser's cache, which would repeat the server's refusal. */
  private naming(picture: Picture, origin: string): FetchOptions {
    if (picture.from !== "address" || !picture.referer) return {};
    return { cache: "reload", referer: { origin, rules: this.rules } };
  }

  private async verdictOf(
    signal: AbortSignal,
    question: Question,
    loaded: LoadedPicture,
    visit: Visit,
    key: string,
  ): Promise<Verdict> {
    this.counts.waiting++;
    try {
      const known = question.all ? undefined : (this.saidOf(key) ?? (await this.recall(question, loaded)));
      signal.throwIfAborted();
      if (known) {
        this.counts.remembered++;
        return known;
      }
      const { content, crop } = loaded;
      const rasterise: Rasterise = (file, shorterSide) =>
        this.draw(signal, { file, shorterSide, content, tab: visit.tab });
      const decode = (size: number) => loaded.decode(signal, size, rasterise);
      const keep = this.keeper(question, { crop, content }, visit.erasures);
      const putOff = new PutOff(keep);
      const reserved = question.soon && this.unsettled.reserve();
      try {
        const later = reserved ? putOff.later : undefined;
        const verdict = await this.activeModel.infer(signal, { ...question, later }, decode);
        this.counts.inferred++;
        return putOff.again ? this.unsettled.add(key, verdict, putOff.again) : keep(verdict);
      } finally {
        if (reserved && !putOff.again) this.unsettled.release();
      }
    } finally {
      this.counts.waiting--;
    }
  }

  private keeper({ all }: Question, key: Omit<CacheKey, "model">, erasures: number) {
    return (verdict: Verdict): Verdict => {
      const model = this.activeModel.session?.entry;
      const keeps = !all && verdict.model === model?.id && this.activeModel.trusts(verdict.engine);
      if (model && keeps) this.cache.keep({ key: { ...key, model }, verdict, erasures });
      return verdict;
    };
  }

  /** What was said at first sight, unless by an engine that has failed since. */
  private saidOf(key: string): Verdict | undefined {
    const said = this.unsettled.said(key);
    return said && this.activeModel.trusts(said.engine) ? said : undefined;
  }

  private async recall({ model, engine }: Choice, { content, crop }: LoadedPicture) {
    // If there is no such model, opening it will report that.
    const entry = await findModel(model).catch(swallow("finding the model"));
    return entry && this.cache.knownVerdict({ key: { model: entry, crop, content }, choice: engine });
  }
}

/** The address at which the page shows the picture; undefined where it has no lasting one. */
function addressOf(picture: Picture): string | undefined {
  const url = picture.from === "address" ? picture.url : picture.from === "file" ? picture.source?.url : undefined;
  return url && /^https?:/i.test(url) ? url : undefined;
}
