import type { ModelEntry } from "../../models/entry";
import type { Verdict } from "../../protocol/answer";
import type { ClassifyRequest, EngineChoice, Picture } from "../../protocol/picture";
import type { Crop, VerdictCache } from "../cache/verdictCache";
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
    private readonly results: VerdictCache,
    private readonly rasterise: Rasterise,
  ) {}

  /**
   * @param page the origin of the page that shows it; empty where it has none
   * @throws UnreadableError with the reason
   */
  async verdictFor(signal: AbortSignal, request: ClassifyRequest, page: string): Promise<Verdict> {
    const { model, engine, picture } = request;
    const url = addressOf(picture);
    const answer = async (life: AbortSignal) => {
      void this.openEarly(request, page);
      const read = await readPicture(life, picture);
      const { content, crop } = read;
      const key = JSON.stringify(["content", model, engine, content, crop]);
      const verdict = await this.shared.once(key, life, (both) => this.ofContent(both, request, read));
      return { verdict, content, freshUntil: read.freshUntil };
    };
    const address = picture.from === "address" ? JSON.stringify(["address", model, engine, picture.url]) : undefined;
    const found = await (address ? this.shared.once(address, signal, answer) : answer(signal));
    if (page && url) void this.results.addresses.keep(page, url, found.content, found.freshUntil);
    return found.verdict;
  }

  /**
   * A model takes a while to load: it starts while the picture is on its way,
   * unless the picture is at hand or was seen here before, and is likely known.
   */
  private async openEarly({ model, engine, picture }: ClassifyRequest, page: string): Promise<void> {
    if (picture.from !== "address" || !/^https?:/i.test(picture.url) || this.models.isOpen(model, engine)) return;
    if (page && (await this.results.addresses.seen(page, picture.url))) return;
    await this.models.open(model, engine).catch(() => {});
  }

  private async ofContent(signal: AbortSignal, request: ClassifyRequest, read: ReadPicture): Promise<Verdict> {
    const { model, engine } = request;
    const { content, crop } = read;
    this.counts.waiting++;
    try {
      const known = await this.recall(model, engine, crop, content);
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
      if (verdict.model === entry.id) void this.results.keep(entry, crop, content, verdict);
      return verdict;
    } finally {
      this.counts.waiting--;
    }
  }

  private async recall(model: string, engine: EngineChoice, crop: Crop, content: string) {
    // Where there is no such model, opening it says so.
    const entry = await this.models.find(model).catch(() => undefined);
    return entry && (await this.results.get(entry, engine, crop, [content]))[0];
  }
}

/** The address that the page shows the picture under, where it has one that lasts. */
function addressOf(picture: Picture): string | undefined {
  const url = picture.from === "address" ? picture.url : picture.from === "file" ? picture.source?.url : undefined;
  return url && /^https?:/i.test(url) ? url : undefined;
}
