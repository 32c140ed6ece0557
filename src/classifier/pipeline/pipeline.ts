import type { ModelEntry } from "../../models/entry";
import type { Verdict } from "../../protocol/answer";
import type { ClassifyRequest, EngineChoice, Picture } from "../../protocol/picture";
import type { Remote } from "../../protocol/rpc";
import type { CacheApi } from "../cache/cacheApi";
import type { Crop } from "../cache/verdictCache";
import type { Rasterise } from "../pixels/decodePicture";
import { type ReadPicture, readPicture } from "../pixels/readPicture";
import { SingleFlight } from "./singleFlight";

/** What a picture needs of the models. */
export interface Models {
  find(model: string): Promise<ModelEntry>;
  /** Whether it is there already, or on its way. */
  isOpen(model: string, choice: EngineChoice): boolean;
  /** Starts loading it, if it is not there; resolves to what serves, which is another where it cannot be had. */
  open(model: string, choice: EngineChoice): Promise<ModelEntry>;
  infer(signal: AbortSignal, request: ClassifyRequest, pixels: Uint8Array<ArrayBuffer>): Promise<Verdict>;
}

/** The page that asks for a verdict, and when. */
export interface Visit {
  /** Origin of the page that shows the picture; empty where it has none. */
  readonly page: string;
  /** Number of times that the cache had been erased when the picture was asked for. */
  readonly erasures: number;
}

/** For what outlives the picture that it is done for. */
const { signal: always } = new AbortController();

/** How many pictures got their verdict which way, and how many wait for theirs. */
export interface Counts {
  /** Run through a model. */
  readonly inferred: number;
  /** Known from before. */
  readonly remembered: number;
  /** Read, and waiting for a model. */
  readonly waiting: number;
}

/**
 * The way of a picture: read, remembered or else decoded and run through the
 * model. Whoever asks meanwhile for the same address, or the same content under
 * another one, gets the same answer.
 */
export class Pipeline {
  private readonly shared = new SingleFlight();
  readonly counts: { -readonly [Name in keyof Counts]: number } = { inferred: 0, remembered: 0, waiting: 0 };

  constructor(
    private readonly models: Models,
    private readonly cache: Remote<CacheApi>,
    private readonly rasterise: Rasterise,
  ) {}

  /**
   * @throws UnreadableError with the reason
   */
  async verdictFor(signal: AbortSignal, request: ClassifyRequest, visit: Visit): Promise<Verdict> {
    const { page, erasures } = visit;
    const { model, engine, picture } = request;
    const url = addressOf(picture);
    const answer = async (life: AbortSignal) => {
      void this.openEarly(request, page);
      const read = await readPicture(life, picture);
      const { content, crop } = read;
      const key = JSON.stringify(["content", erasures, model, engine, content, crop]);
      const verdict = await this.shared.once(key, life, (both) => this.ofContent(both, request, visit, read));
      return { verdict, content, freshUntil: read.freshUntil };
    };
    const address =
      picture.from === "address" ? JSON.stringify(["address", erasures, model, engine, picture.url]) : undefined;
    const found = await (address ? this.shared.once(address, signal, answer) : answer(signal));
    const { verdict, content, freshUntil } = found;
    if (page && url) void this.cache.keepAddress(always, { page, url, content, freshUntil }, erasures);
    return verdict;
  }

  /**
   * A model takes a while to load: it starts while the picture is on its way,
   * unless the picture is at hand or was seen here before, and is likely known.
   */
  private async openEarly({ model, engine, picture }: ClassifyRequest, page: string): Promise<void> {
    if (picture.from !== "address" || !/^https?:/i.test(picture.url) || this.models.isOpen(model, engine)) return;
    if (page && (await this.cache.wasSeen(always, page, picture.url))) return;
    await this.models.open(model, engine).catch(() => {});
  }

  private async ofContent(
    signal: AbortSignal,
    request: ClassifyRequest,
    { erasures }: Visit,
    read: ReadPicture,
  ): Promise<Verdict> {
    const { model, engine } = request;
    const { content, crop } = read;
    this.counts.waiting++;
    try {
      const known = await this.recall(signal, model, engine, crop, content);
      signal.throwIfAborted();
      if (known) {
        this.counts.remembered++;
        return known;
      }
      const entry = await this.models.open(model, engine);
      signal.throwIfAborted();
      const pixels = await read.decode(entry.inputSize, this.rasterise);
      const verdict = await this.models.infer(signal, request, pixels);
      this.counts.inferred++;
      if (verdict.model === entry.id) {
        void this.cache.keepVerdict(always, { model: entry, crop, content }, verdict, erasures);
      }
      return verdict;
    } finally {
      this.counts.waiting--;
    }
  }

  private async recall(signal: AbortSignal, model: string, engine: EngineChoice, crop: Crop, content: string) {
    // Where there is no such model, opening it says so.
    const entry = await this.models.find(model).catch(() => undefined);
    return entry && this.cache.knownVerdict(signal, { model: entry, crop, content }, engine);
  }
}

/** The address that the page shows the picture under, where it has one that lasts. */
function addressOf(picture: Picture): string | undefined {
  const url = picture.from === "address" ? picture.url : picture.from === "file" ? picture.source?.url : undefined;
  return url && /^https?:/i.test(url) ? url : undefined;
}
