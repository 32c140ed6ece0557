import { pause } from "../../async/pause";
import type { ModelEntry } from "../../models/entry";
import { keepMeasurement } from "../../models/keepMeasurement";
import { fastest, readSpeeds } from "../../models/speed";
import { ENGINE_IDS, type EngineId } from "../../protocol/answer";
import type { ActiveModel, Watcher } from "../serve/activeModel";
import type { Session } from "../serve/session";

/** Time in ms after the last picture at which a page has what it asked for, and this computer has time. */
const QUIET_MS = 1_000;
/** Time in ms for which an engine is timed, or for three runs where those take longer. */
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
 * Times the engines on the model in use, once. The first verdict does not wait for
 * that: the first engine to prove itself serves meanwhile, and the comparison waits
 * for a quiet moment. Its results are kept for as long as they hold
 * (`models/speed.ts`).
 */
export class EngineComparison implements Watcher {
  private work = new AbortController();
  private readonly done = new Set<string>();

  constructor(
    private readonly measure: MeasureEngine,
    private readonly activeModel: Pick<ActiveModel, "prefer">,
  ) {}

  /** Stops: pictures are not to be slowed by the comparison, nor to disturb it. */
  busy(): void {
    this.work.abort();
  }

  /** Compares the engines in a while, unless pictures come meanwhile or the user chose one. */
  quiet({ entry, choice }: Session): void {
    if (choice !== "auto" || this.done.has(entry.id)) return;
    this.work.abort();
    this.work = new AbortController();
    const { signal } = this.work;
    // Where it is stopped, or nothing can be stored, it is tried again in the next quiet moment.
    pause(QUIET_MS, signal)
      .then(() => this.compare(signal, entry))
      .catch(() => {});
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
