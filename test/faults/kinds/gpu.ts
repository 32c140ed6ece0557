/** The GPU is lost, its process ends, or it computes nonsense: at once, or a little more with each run. */
import { insideWorker } from "../../../scripts/browser/insideWorker";
import { readAnswers } from "../../../scripts/cli/labelPage";
import { pause } from "../../../src/async/pause";
import type { Verdict } from "../../../src/protocol/answer";
import { PICTURES } from "../../e2e/support/halfway";
import { CARRIED_MODEL, SOFTWARE_GPU } from "../../e2e/support/harness";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";
import type { Outcome } from "../stage/outcome";
import type { Stage } from "../stage/stage";

const A_PAGE = 100;
const PAGES = 4;
/** Longer than the quiet after which an engine proves itself again (`src/classifier/serve/runs/recheck.ts`), in ms. */
const QUIET_MS = 75_000;

/** Changes what the worker reads back from the GPU, from now on; `code` gets the numbers. */
const spoil = (stage: Stage, code: string) =>
  insideWorker(stage.running, (send) =>
    send("Runtime.evaluate", {
      expression: `{
        let runs = 0;
        const mapped = GPUBuffer.prototype.getMappedRange;
        GPUBuffer.prototype.getMappedRange = function (...range) {
          const bytes = mapped.apply(this, range);
          if (this.usage & GPUBufferUsage.MAP_READ) {
            const numbers = new Float32Array(bytes);
            runs++;
            ${code}
          }
          return bytes;
        };
      }`,
    }),
  );

const destroyDevices = (stage: Stage) =>
  insideWorker(stage.running, async (send) => {
    const { result } = (await send("Runtime.evaluate", { expression: "GPUDevice.prototype" })) as {
      result: { objectId: string };
    };
    const { objects } = (await send("Runtime.queryObjects", { prototypeObjectId: result.objectId })) as {
      objects: { objectId: string };
    };
    const destroy = "function () { for (const device of this) device.destroy(); }";
    await send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: destroy });
  });

/** Has a first picture classified: a GPU in software takes long to start. */
async function startGpu(stage: Stage, settings = {}): Promise<void> {
  await stage.set({ ...settings, engine: "webgpu" });
  await readAnswers(stage.running, (await stage.show({ "/first.png": sound })).id, 1);
}

const gpu_ = (name: string, breaks: (stage: Stage) => Promise<unknown>): Fault => ({
  name,
  underWay: "30 pictures on the GPU, 3 on their way",
  browser: SOFTWARE_GPU,
  alone: true,
  async play(stage) {
    await startGpu(stage);
    const tab = await stage.halfway();
    await breaks(stage);
    const outcome = await stage.rest(tab, PICTURES);
    return { ...outcome, problem: outcome.problem ?? (await nonsenseIn(stage, tab.id, PICTURES)) };
  },
});

const verdictsOf = async (stage: Stage, tabId: number, pictures: number) =>
  (await readAnswers(stage.running, tabId, pictures)).flatMap(({ answer }): Verdict[] =>
    answer && answer.state !== "unreadable" ? [answer] : [],
  );

/** Says which verdict holds something that is no probability. */
async function nonsenseIn(stage: Stage, tabId: number, pictures: number): Promise<string | undefined> {
  const verdicts = await verdictsOf(stage, tabId, pictures);
  const sane = ({ top5 }: Verdict) => top5.length > 0 && top5.every((c) => c.probability >= 0 && c.probability <= 1);
  const wrong = verdicts.find((verdict) => !sane(verdict));
  return wrong && `a verdict of ${wrong.engine} has the probability ${wrong.top5[0]?.probability}`;
}

/** Shows pages of new pictures, with a quiet minute between, until the GPU is not used any more. */
async function untilReplaced(stage: Stage): Promise<Outcome> {
  for (let page = 1; page <= PAGES; page++) {
    const tab = await stage.show({ "/sound.png": sound }, A_PAGE);
    const engines = new Set((await verdictsOf(stage, tab.id, A_PAGE)).map(({ engine }) => engine));
    await tab.page.close();
    if (!engines.has("webgpu") || engines.size > 1) return { became: `another engine after ${page * A_PAGE}` };
    await pause(QUIET_MS);
  }
  return { became: "the GPU goes on", problem: `wrong answers were believed for ${PAGES * A_PAGE} pictures` };
}

export const gpu: Kind = {
  kind: "gpu",
  faults: [
    gpu_("gpu-lost", destroyDevices),
    gpu_("gpu-process-killed", async (stage) => {
      for (const id of await stage.processes("GPU")) process.kill(id, "SIGKILL");
    }),
    gpu_("gpu-not-a-number", (stage) => spoil(stage, "numbers.fill(NaN);")),
    {
      name: "gpu-slowly-wrong",
      underWay: `pages of ${A_PAGE} pictures on the GPU`,
      browser: SOFTWARE_GPU,
      alone: true,
      limit_s: 900,
      async play(stage) {
        // The model that takes least, since the GPU is in software.
        await startGpu(stage, { model: CARRIED_MODEL });
        await spoil(stage, "for (let i = 0; i < numbers.length; i++) numbers[i] += (runs / 1000) * ((i * 7919) % 13);");
        return untilReplaced(stage);
      },
    },
  ],
};
