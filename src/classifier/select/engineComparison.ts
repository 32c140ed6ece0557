import { pause } from "../../async/pause";
import { swallow } from "../../debug";
import type { ModelEntry } from "../../models/entry";
import { keepMeasurement } from "../../models/keepMeasurement";
import { fastest, readSpeeds } from "../../models/speed";
import { ENGINE_IDS, type EngineId } from "../../protocol/answer";
import type { ActiveModel } from "../serve/activeModel";
import type { Session } from "../serve/session";
import type { Watcher } from "../serve/watchedWork";

/** Time in ms without pictures after which the page is taken to have its answers, and this computer to be idle. */
const QUIET_MS = 1_000;
/** Time in ms for which each engine is timed; three runs are timed even where they take longer. */
const TIMED_MS = 150;

/** Plain JavaScript is left out: it serves only where nothing else does. */
const COMPARED = ENGINE_IDS.filter((engine) => engine !== "cpu");

/**
 * Milliseconds a picture, measured in a worker of its own for at most `maxMs`;
 * rejects where the engine cannot run the model.
 */
export type MeasureEngine = (
  signal: AbortSignal,
  entry: ModelEntry,
  engine: EngineId,
  maxMs: number,
) => Promise<number>;

/**
 * Times the engines on the model in use, once. The first verdict does not wait for the comparison: meanwhile the first
 * engine to prove itself serves, and the comparison waits for a quiet moment. Its results are kept for as long as they
 * hold (`src/models/speed.ts`).
 */
export class EngineComparison implements Watcher {
  private work = new AbortController();
  private readonly done = new Set<string>();

  constructor(
    private readonly measure: MeasureEngine,
    private readonly activeModel: Pick<ActiveModel, "prefer">,
  ) {}

  /** Stops the comparison, so that it neither slows pictures down nor is disturbed by them. */
  busy(): void {
    this.work.abort();
  }

  /** Compares the engines after `QUIET_MS`, unless pictures come before that or the user has chosen an engine. */
  quiet({ entry, choice }: Session): void {
    if (choice !== "auto" || this.done.has(entry.id)) return;
    this.work.abort();
    this.work = new AbortController();
    const { signal } = this.work;
    // A comparison that is stopped, or whose results cannot be stored, is tried again in the next quiet moment.
    pause(QUIET_MS, signal)
      .then(() => this.compare(signal, entry))
      .catch(swallow("comparing the engines"));
  }

  private async compare(signal: AbortSignal, entry: ModelEntry): Promise<void> {
    const known = await readSpeeds(entry);
    for (const engine of COMPARED.filter((id) => !known[id])) {
      await keepMeasurement(signal, entry, engine, () => this.measure(signal, entry, engine, TIMED_MS));
    }
    this.done.add(entry.id);
    const best = fastest(await readSpeeds(entry));
    if (best) this.activeModel.prefer(entry, best.engine);
  }
}
