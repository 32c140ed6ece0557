import { cpus } from "node:os";
import { askClassifier } from "../../../scripts/browser/askClassifier";
import type { Running } from "../../../scripts/browser/startBrowser";
import type { ClassifierStatus } from "../../../src/classifier/classifierStatus";
import { drawProbe } from "../../../src/classifier/select/drawProbe";
import { askForAllPixels } from "./askForPixels";
import { CARRIED_MODEL, eventually } from "./harness";

/** Side of the carried model's input. */
export const SIDE = 64;
/** Number of inputs asked for at once: enough that a second copy of the model starts. */
export const MANY = 48;
const COPIES = Math.min(2, cpus().length);

export const drawn = Array.from({ length: MANY }, (_, i) => ({
  model: CARRIED_MODEL,
  engine: "litert" as const,
  rgb: drawProbe(i, SIDE),
}));

export const threads = async (running: Running) => (await askClassifier<ClassifierStatus>(running, "status")).threads;

/** Resolves when LiteRT has started as many copies of the model as it ever will. */
export async function startEveryCopy(running: Running): Promise<void> {
  await eventually(async () => {
    // Remembered verdicts need no copy at all.
    await askClassifier(running, "clearResults");
    await askForAllPixels(running, drawn);
    return (await threads(running)) === COPIES;
  }, "every copy serves");
}
