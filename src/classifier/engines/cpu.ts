import type { Engine } from "./engine";

/** Plain JavaScript: slow, but available on every machine. Batches make it no faster. */
export const cpu: Engine = {
  id: "cpu",
  deadlines: { load: 60_000, run: 20_000 },
  copies: 1,
  ownThread: false,
  load: async (_, graph) => {
    const [{ loadOnBackend }] = await Promise.all([
      import("./tfjs/loadOnBackend"),
      import("@tensorflow/tfjs-backend-cpu"),
    ]);
    return loadOnBackend("cpu", graph, 1);
  },
};
