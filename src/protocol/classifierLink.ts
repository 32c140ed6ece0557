import browser from "webextension-polyfill";
import { Heartbeat } from "../async/heartbeat";
import { withDeadline } from "../async/withDeadline";
import { withPatience } from "../async/withPatience";
import { note, swallow } from "../debug";
import type { ClassifierApi } from "../offscreen/offscreen";
import type { EngineId } from "./answer";
import { askBackground } from "./askBackground";
import { ChannelClosed, portEndpoint } from "./endpoint";
import { CLASSIFIER_PORT } from "./ports";
import { connect, type Remote, serve } from "./rpc";

/** Deadline in ms for a call that names none; a hung worker is replaced within it. */
const CALL_MS = 30_000;
/** Interval in ms at which the host is asked for a sign of life, while calls are under way. */
const BEAT_MS = 500;
/** Silence in ms after which the background is asked to see to the host: it waits for longer before it ends that. */
const MAX_SILENCE_MS = 1_000;
/** Deadline in ms for that: the background may hang as well. */
const REPLACED_MS = 10_000;

/** Functions of a page that the host may call. */
export type CallerApi = {
  /** The engine has become wrong: what it said is to be asked for again. */
  distrusted: (signal: AbortSignal, engine: EngineId) => void;
};

interface Connection {
  readonly classifier: Remote<ClassifierApi>;
  /** Ends the channel, and rejects the calls that are under way in it. */
  readonly end: AbortController;
}

/**
 * The way from pages and content scripts to the classifier. The page that hosts the classifier can vanish or hang at
 * any time: then it is opened again, and the call is made again, once.
 */
export class ClassifierLink {
  private connection: Promise<Connection> | undefined;
  private readonly heartbeat = new Heartbeat(BEAT_MS, () => this.check());

  /**
   * @param life ends the channel and the calls that are under way
   * @param closed called when the channel has closed: the host is gone, or the whole extension
   * @param distrusted called with an engine that has become wrong
   */
  constructor(
    private readonly life: AbortSignal,
    private readonly closed: () => void = () => {},
    private readonly distrusted: (engine: EngineId) => void = () => {},
  ) {}

  /**
   * @param deadlineMs of the whole call, with opening the host; the caller's own signal still has to end what it asked
   * @throws what `ask` rejects with; ChannelClosed where the channel broke twice, or `life` has ended; DeadlineExceeded
   */
  call<T>(ask: (classifier: Remote<ClassifierApi>) => Promise<T>, deadlineMs = CALL_MS): Promise<T> {
    return this.heartbeat.during(() => withDeadline(this.ask(ask), deadlineMs, "classifier_silent"));
  }

  /** Ends the channel, and makes the calls that are under way in another: for whom its end may not have been told. */
  renew(): void {
    void this.connection?.then(({ end }) => end.abort(), swallow("a channel that never opened"));
  }

  private async ask<T>(ask: (classifier: Remote<ClassifierApi>) => Promise<T>): Promise<T> {
    try {
      return await ask((await this.connect()).classifier);
    } catch (error) {
      if (!(error instanceof ChannelClosed) || this.life.aborted) throw error;
      return ask((await this.connect()).classifier);
    }
  }

  /** Has a host that does not answer replaced, which ends the calls that wait for it. */
  private async check(): Promise<void> {
    const { connection } = this;
    const asked = new AbortController();
    try {
      const open = await connection;
      if (!open || this.life.aborted) return;
      const alive = open.classifier.alive(AbortSignal.any([this.life, asked.signal]));
      // A closed channel is no silence: the calls are made again by themselves.
      const answers = await withPatience(alive, () => MAX_SILENCE_MS, "classifier_silent").catch(
        (error) => error instanceof ChannelClosed,
      );
      // The background decides: it is asked by many, and a page that was frozen takes its own silence for the host's.
      if (answers) return;
      const replaced = withDeadline(askBackground("replaceClassifier"), REPLACED_MS, "classifier_silent");
      if (await replaced) open.end.abort();
    } catch (error) {
      note("a sign of life", error);
      // It could not be opened, or the extension is gone: the calls say so.
    } finally {
      asked.abort();
    }
  }

  private connect(): Promise<Connection> {
    this.connection ??= this.open();
    this.connection.catch(() => {
      this.connection = undefined;
    });
    return this.connection;
  }

  private async open(): Promise<Connection> {
    await askBackground("openClassifier");
    const end = new AbortController();
    const life = AbortSignal.any([this.life, end.signal]);
    const endpoint = portEndpoint(browser.runtime.connect({ name: CLASSIFIER_PORT }), life);
    endpoint.closed.addEventListener("abort", () => {
      this.connection = undefined;
      this.closed();
    });
    serve(endpoint, { distrusted: (_, engine: EngineId) => this.distrusted(engine) } satisfies CallerApi);
    return { classifier: connect<ClassifierApi>(endpoint), end };
  }
}
