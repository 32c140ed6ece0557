import type { ModelEntry } from "../../models/entry";
import { fastest, keepSpeed, readSpeeds } from "../../models/speed";
import { ENGINE_IDS, type EngineId } from "../../protocol/answer";
import { reasonOf } from "../../words/reason";

/** So long after the last picture a page has what it asked for, and this computer has time. */
const QUIET_MS = 1_000;
/** An engine is timed for so long, or for three runs. */
const TIMED_MS = 150;

/** Plain JavaScript serves only where nothing else does. */
const COMPARED = ENGINE_IDS.filter((engine) => engine !== "cpu");

/** Milliseconds a picture, in a worker of its own, after the known answers; rejects where the engine cannot run the model. */
export type Measure = (signal: AbortSignal, entry: ModelEntry, engine: EngineId, longest: number) => Promise<number>;

/**
 * Times the engines on a model, once. The first verdict does not wait for it:
 * whatever proved itself first serves meanwhile, and this happens in the first
 * quiet moment. What it finds is remembered for as long as it holds
 * (`models/speed.ts`).
 */
export class EngineComparison {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work = new AbortController();
  private readonly done = new Set<string>();

  /** @param found is told the fastest engine for a model */
  constructor(
    private readonly measure: Measure,
    private readonly found: (entry: ModelEntry, engine: EngineId) => void,
  ) {}

  /** Pictures come: they are not slowed, and do not disturb what is measured. */
  stop(): void {
    clearTimeout(this.timer);
    this.work.abort();
  }

  /** Nothing is under way: unless something comes, compares the engines soon. */
  later(entry: ModelEntry): void {
    this.stop();
    if (this.done.has(entry.id)) return;
    this.work = new AbortController();
    const { signal } = this.work;
    // Where it is stopped, or nothing can be stored, the next quiet moment is taken.
    this.timer = setTimeout(() => void this.compare(signal, entry).catch(() => {}), QUIET_MS);
  }

  private async compare(signal: AbortSignal, entry: ModelEntry): Promise<void> {
    const known = await readSpeeds(entry);
    for (const engine of COMPARED.filter((id) => !known[id])) {
      const speed = await this.measure(signal, entry, engine, TIMED_MS).then(
        (milliseconds) => ({ milliseconds }),
        (error) => ({ problem: reasonOf(error) }),
      );
      signal.throwIfAborted();
      await keepSpeed(entry, engine, speed);
    }
    this.done.add(entry.id);
    const best = fastest(await readSpeeds(entry));
    if (best) this.found(entry, best.engine);
  }
}
