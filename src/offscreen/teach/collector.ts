import type { ClassifierClient } from "../../classifier/client";
import { swallow } from "../../debug";
import { addExample } from "../../examples/examples";
import { keepFeatures } from "../../examples/features";
import { baseOf } from "../../models/catalogue";
import { askBackground } from "../../protocol/askBackground";
import type { checkCollectRequest } from "../../protocol/request/lesson";
import { Failed } from "../../words/failed";

type Request = ReturnType<typeof checkCollectRequest>;

interface Waiting {
  readonly request: Request;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Keeps pictures of pages as examples, with what the model in use knows of them. A worker is started for those that have
 * come meanwhile, together; what was begun is finished, also when whoever asked is gone, as the popup soon is.
 */
export class Collector {
  private waiting: Waiting[] = [];
  private running = false;

  /** @param kept called when one or several were kept */
  constructor(
    private readonly client: Pick<ClassifierClient, "inTeachingWorker">,
    private readonly kept: () => void,
  ) {}

  collect(request: Request): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let first = this.waiting[0]; first; first = this.waiting[0]) {
      const { model, engine } = first.request;
      const isSame = ({ request }: Waiting) => request.model === model && request.engine === engine;
      const some = this.waiting.filter(isSame);
      this.waiting = this.waiting.filter((one) => !some.includes(one));
      try {
        await this.keep(some, first.request);
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    this.running = false;
  }

  private async keep(some: readonly Waiting[], { model, engine }: Request): Promise<void> {
    // It may have been replaced meanwhile, by what was learnt with the picture before.
    const there = await baseOf(model).catch(swallow("the model in use"));
    const base = there ?? (await baseOf((await askBackground("choice")).model));
    const pictures = some.map(({ request }) => toBlob(request.picture));
    const always = new AbortController().signal;
    const embed = { engine, pictures, views: "all", small: true, model: base.id } as const;
    const seen = await this.client.inTeachingWorker(always, (worker) => worker.embed(always, base, embed));
    for (const [i, { request, resolve, reject }] of some.entries()) {
      const one = seen[i];
      try {
        if (!one || "state" in one || !one.picture) throw new Failed("teach_unread");
        const { content, picture, features } = one;
        await addExample({ content, category: request.category, picture });
        await keepFeatures(base.sha256, [{ content, features }]);
        resolve();
      } catch (error) {
        reject(error);
      }
    }
    this.kept();
    // One that was named may have been made.
    if (some.some(({ request }) => typeof request.category !== "string")) {
      askBackground("renewTeachMenu").catch(swallow("the menu of categories"));
    }
  }
}

const toBlob = (address: string): Blob =>
  new Blob([Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (byte) => byte.charCodeAt(0))]);
