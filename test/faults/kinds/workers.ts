/** The classifier's worker, and LiteRT's, are killed, hang, or have no memory left. */
import { insideEngines, insideWorker } from "../../../scripts/browser/insideWorker";
import { PICTURES } from "../../e2e/support/halfway";
import type { Fault, Kind } from "../fault";
import type { Stage } from "../stage/stage";

/** Delayed, since what has ended answers no calls, this one included. */
const soon = (code: string) => `void setTimeout(() => { ${code} }, 100)`;
/** Fills the memory that scripts have for buffers, which takes no real memory: nothing is written into them. */
const FILL = "const held = []; for (;;) held.push(new ArrayBuffer(2 ** 31));";

const inWorker = (stage: Stage, code: string) =>
  insideWorker(stage.running, (send) => send("Runtime.evaluate", { expression: soon(code) }));
const inEngines = (stage: Stage, code: string) =>
  insideEngines(stage.running, (send) => send("Runtime.evaluate", { expression: soon(code) }));

const worker = (name: string, code: string): Fault => ({
  name: `worker-${name}`,
  underWay: "30 pictures, 3 on their way",
  async play(stage) {
    const tab = await stage.halfway();
    await inWorker(stage, code);
    return stage.rest(tab, PICTURES);
  },
});

const litert = (name: string, code: string): Fault => ({
  name: `litert-${name}`,
  underWay: "30 pictures, 3 on their way",
  async play(stage) {
    await stage.set({ engine: "litert" });
    const tab = await stage.halfway();
    await inEngines(stage, code);
    return stage.rest(tab, PICTURES);
  },
});

export const workers: Kind = {
  kind: "workers",
  faults: [
    worker("killed", "self.close();"),
    worker("throws", "throw new Error('Broken on purpose.');"),
    worker("hangs", "for (;;);"),
    worker("out-of-memory", FILL),
    litert("killed", "self.close();"),
    litert("throws", "throw new Error('Broken on purpose.');"),
    litert("hangs", "for (;;);"),
    litert("out-of-memory", FILL),
  ],
};
