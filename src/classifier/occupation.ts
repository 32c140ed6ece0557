import type { EngineId } from "../protocol/answer";
import type { Attempt } from "./select/chooseEngine";

/** How long a worker may be silent, in ms. */
export interface Patience {
  /** While no engine is at work in its thread: all else that it does there takes a fraction of a second. */
  readonly idle: number;
  /** While it starts, loads a model, or runs one for the first time: on a slow computer, a step may take seconds. */
  readonly busy: number;
}

/** What a worker says that it does in its own thread, and how long it may therefore be silent. */
export class Occupation {
  /** How often it has said something so far; once, and it has started. */
  signs = 0;
  private loading: EngineId | undefined;
  private run: { readonly engine: EngineId; readonly mostMs: number | undefined } | undefined;

  constructor(private readonly limits: Patience) {}

  /** The engine that runs, or is being loaded, in the worker's thread. */
  get engine(): EngineId | undefined {
    return this.run?.engine ?? this.loading;
  }

  get patience(): number {
    const { idle, busy } = this.limits;
    if (this.signs === 0 || this.loading) return busy;
    return this.run ? Math.min(busy, Math.max(idle, this.run.mostMs ?? busy)) : idle;
  }

  lives(): void {
    this.signs++;
  }

  readonly report = ({ engine, outcome }: Attempt): void => {
    this.lives();
    if (outcome === "trying") this.loading = engine;
    else if (this.loading === engine) this.loading = undefined;
  };

  /** @param mostMs the most that this run should take, in ms; undefined where that is not known */
  readonly running = (engine: EngineId | undefined, mostMs: number | undefined): void => {
    this.lives();
    this.run = engine && { engine, mostMs };
  };
}
