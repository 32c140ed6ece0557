import type { Engine } from "./engine";
import { loadOnBackend } from "./tfjs/loadOnBackend";

/** Plain JavaScript: slow, but available on every machine. Batches make it no faster. */
export const cpu: Engine = {
  id: "cpu",
  deadlines: { load: 60_000, run: 20_000 },
  copies: 1,
  ownThread: false,
  load: async (_, graph) => {
    await import("@tensorflow/tfjs-backend-cpu");
    return loadOnBackend("cpu", graph, 1);
  },
};
