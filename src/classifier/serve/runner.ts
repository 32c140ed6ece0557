import { withDeadline } from "../../async/withDeadline";
import type { EngineId } from "../../protocol/answer";
import type { Engine, LoadedModel } from "../engines/engine";

/** Runs an engine within its deadline. */
export class Runner {
  /**
   * @param running called with the engine when it begins a run in this thread, and without one when that has ended: a
   *   run that hangs the thread is noticed by whoever owns that, and by nobody else
   */
  constructor(
    private readonly engine: Engine,
    private readonly running: (engine: EngineId | undefined) => void,
  ) {}

  /** @throws DeadlineExceeded; what the engine throws */
  async run(model: LoadedModel, pixels: Uint8Array<ArrayBuffer>, count: number): Promise<Float32Array> {
    const { id, ownThread, deadlines } = this.engine;
    if (!ownThread) this.running(id);
    try {
      return await withDeadline(model.run(pixels, count), deadlines.run, "engine_late_run");
    } finally {
      if (!ownThread) this.running(undefined);
    }
  }
}
