import { ClassifierClient } from "../../classifier/client";
import type { FrameAnswer } from "../../classifier/pipeline/frames";
import { swallow } from "../../debug";
import type { Choice } from "../../protocol/picture";
import { HOST_SERVICES } from "../worker/hostServices";
import { startWorker } from "../worker/startWorker";

/** A worker with one model on one engine. */
interface Serving {
  readonly choice: Choice;
  readonly client: ClassifierClient;
  /** Ends what was begun for it: a client asks again where its worker has ended. */
  readonly life: AbortController;
  ready: boolean;
}

/**
 * Has frames classified, by a worker of this page's own: frames get there without a copy, and pictures of tabs do not
 * wait for them. Another model is loaded in a second worker, while the first goes on.
 */
export class FrameClassifier {
  private serving: Serving | undefined;
  private next: Serving | undefined;

  /** One frame at a time, since what a frame shows is said in the light of those before it. */
  async answer(signal: AbortSignal, choice: Choice, frame: VideoFrame, turns: number): Promise<FrameAnswer> {
    const serving = this.chosen(choice);
    return serving.client.call(signal, (worker) => worker.frame(signal, serving.choice, frame, turns));
  }

  /** What serves now; between two frames, that is what was chosen last, once it is ready. */
  private chosen(choice: Choice): Serving {
    if (!this.serving) this.serving = { ...begin(choice), ready: true };
    if (isSame(this.serving.choice, choice)) {
      this.drop();
      return this.serving;
    }
    if (!this.next || !isSame(this.next.choice, choice)) {
      this.drop();
      this.next = this.prepare(choice);
    }
    if (this.next.ready) {
      this.serving.client.end();
      this.serving = this.next;
      this.next = undefined;
    }
    return this.serving;
  }

  private prepare(choice: Choice): Serving {
    const next = begin(choice);
    const { client, life } = next;
    const { signal } = life;
    // Where it cannot be opened, the first frame will say why.
    void client
      .call(signal, (worker) => worker.open(signal, choice))
      .catch(swallow("opening a model for frames"))
      .finally(() => {
        next.ready = true;
      });
    return next;
  }

  /** Another choice was made meanwhile. */
  private drop(): void {
    this.next?.life.abort();
    this.next?.client.end();
    this.next = undefined;
  }
}

const begin = (choice: Choice): Serving => ({
  choice,
  client: new ClassifierClient(startWorker, HOST_SERVICES),
  life: new AbortController(),
  ready: false,
});
const isSame = (a: Choice, b: Choice) => a.model === b.model && a.engine === b.engine;
