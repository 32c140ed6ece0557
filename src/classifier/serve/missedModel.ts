import { stateOfStored } from "../../models/storage";
import type { Reason } from "../../words/reason";

/** Interval in ms at which its files are looked at, while pictures come. */
const LOOK_MS = 2_000;

/** A model that was asked for and could not be used, so that the default serves in its place. */
export class MissedModel {
  private looksFrom = performance.now() + LOOK_MS;

  /**
   * @param reason why it could not be used
   * @param state of its stored files when that was tried: see `stateOfStored`
   */
  constructor(
    private readonly id: string,
    readonly reason: Reason,
    private readonly state: string,
  ) {}

  /** Whether its files have changed since: it was added or downloaded again, or mended. */
  async hasChanged(): Promise<boolean> {
    if (performance.now() < this.looksFrom) return false;
    this.looksFrom = performance.now() + LOOK_MS;
    return (await stateOfStored(this.id)) !== this.state;
  }
}
