/** A classifier's worker for this page alone, with the same code as that of all tabs. */
export const startWorker = (): Worker =>
  new Worker(new URL("../../classifier/worker.ts", import.meta.url), { type: "module" });
