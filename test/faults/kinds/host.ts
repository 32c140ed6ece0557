/** The offscreen page, which hosts the classifier, is closed or does not answer. */
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { insideHost } from "../../../scripts/browser/insideWorker";
import { pause } from "../../../src/async/pause";
import { PICTURES } from "../../e2e/support/halfway";
import type { Kind } from "../fault";

const TIMES = 8;
const AGAIN_MS = 150;
/** A host that is replaced when it does not answer makes nobody wait as long. */
const HANGS_MS = 60_000;

export const host: Kind = {
  kind: "host",
  faults: [
    {
      name: "host-closed",
      underWay: "30 pictures, 3 on their way",
      async play(stage) {
        const tab = await stage.halfway();
        await endClassifier(stage.running);
        return stage.rest(tab, PICTURES);
      },
    },
    {
      name: "host-closed-often",
      underWay: "30 pictures; it closes 8 times",
      quick: true,
      async play(stage) {
        const tab = await stage.halfway();
        for (let i = 0; i < TIMES; i++) {
          await endClassifier(stage.running);
          await pause(AGAIN_MS);
        }
        // A call is made again once: pictures that were lost twice get a reason.
        return stage.rest(tab, PICTURES, "answer");
      },
    },
    {
      name: "host-hangs",
      underWay: "30 pictures; its thread is busy for 60 s",
      async play(stage) {
        const tab = await stage.halfway();
        const busy = `void setTimeout(() => { const end = Date.now() + ${HANGS_MS}; while (Date.now() < end); })`;
        await insideHost(stage.running, ({ send }) => send("Runtime.evaluate", { expression: busy }));
        return stage.rest(tab, PICTURES, "answer");
      },
    },
  ],
};
