import browser from "webextension-polyfill";
import type { ClassifierApi } from "../offscreen/offscreen";
import { askBackground } from "./askBackground";
import { ChannelClosed, portEndpoint } from "./endpoint";
import { CLASSIFIER_PORT } from "./ports";
import { connect, type Remote } from "./rpc";

/**
 * The way from pages and content scripts to the classifier. The page that hosts
 * the classifier can vanish at any time: then it is opened again, and the call is
 * made again, once.
 */
export class ClassifierLink {
  private connection: Promise<Remote<ClassifierApi>> | undefined;

  /**
   * @param life ends the channel and the calls that are under way
   * @param closed called when the channel has closed: the host is gone, or the whole extension
   */
  constructor(
    private readonly life: AbortSignal,
    private readonly closed: () => void = () => {},
  ) {}

  /** @throws what `ask` rejects with; ChannelClosed where the channel broke twice, or `life` has ended */
  async call<T>(ask: (classifier: Remote<ClassifierApi>) => Promise<T>): Promise<T> {
    try {
      return await ask(await this.connect());
    } catch (error) {
      if (!(error instanceof ChannelClosed) || this.life.aborted) throw error;
      return ask(await this.connect());
    }
  }

  private connect(): Promise<Remote<ClassifierApi>> {
    this.connection ??= this.open();
    this.connection.catch(() => {
      this.connection = undefined;
    });
    return this.connection;
  }

  private async open(): Promise<Remote<ClassifierApi>> {
    await askBackground("openClassifier");
    const endpoint = portEndpoint(browser.runtime.connect({ name: CLASSIFIER_PORT }), this.life);
    endpoint.closed.addEventListener("abort", () => {
      this.connection = undefined;
      this.closed();
    });
    return connect<ClassifierApi>(endpoint);
  }
}
