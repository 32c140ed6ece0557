import { swallow } from "../../../debug";
import { ChannelClosed, workerEndpoint } from "../../../protocol/endpoint";
import { connect } from "../../../protocol/rpc";
import { because, type Reason } from "../../../words/reason";
import { binary } from "./binary";
import type { LitertApi, Pictures } from "./litertWorker";

/**
 * LiteRT in a worker of its own: its changes to the global scope stay there, and ending the worker frees all of its memory.
 */
export interface Runtime {
  /** Resolves with the reason when the worker has crashed; may never settle. */
  readonly lost: Promise<Reason>;
  /** Loads the one model of its life; where that fails, the worker is ended. */
  load(signal: AbortSignal, file: Uint8Array, shape: readonly number[]): Promise<void>;
  run(pictures: Pictures, count: number): Promise<Float32Array>;
  end(): void;
}

/** One that was started while a model's files were still being read. */
let ahead: Runtime | undefined;

/** Starts one for whoever takes the next. */
export function startAhead(): void {
  if (ahead) return;
  const runtime = start();
  ahead = runtime;
  void runtime.lost.then(() => {
    if (ahead === runtime) ahead = undefined;
  });
}

/** The one that was started ahead, or another. */
export function takeRuntime(): Runtime {
  const runtime = ahead ?? start();
  ahead = undefined;
  return runtime;
}

function start(): Runtime {
  const worker = new Worker(new URL("./litertWorker.ts", import.meta.url), { type: "module" });
  const closed = new AbortController();
  const end = (reason: Reason) => {
    worker.terminate();
    closed.abort(new ChannelClosed(reason));
  };
  const lost = new Promise<Reason>((resolve) => {
    worker.addEventListener("error", (event) => {
      // Otherwise the error would also reach the classifier's worker, which would be ended with all its work.
      event.preventDefault();
      const { message } = event;
      const reason = message ? because("runtime_crashed_with", message) : because("runtime_crashed");
      end(reason);
      resolve(reason);
    });
  });
  const api = connect<LitertApi>(workerEndpoint(worker, closed.signal));
  const started = binary().then((module) => api.start(closed.signal, module));
  // Whoever loads a model learns of it.
  started.catch(swallow("starting LiteRT"));
  return {
    lost,
    load: async (signal, file, shape) => {
      try {
        await started;
        await api.load(signal, file, shape);
      } catch (error) {
        end(because("runtime_not_started"));
        throw error;
      }
    },
    run: (pictures, count) => api.run(closed.signal, pictures, count),
    end: () => end(because("classifier_ended")),
  };
}
