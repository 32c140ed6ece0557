/** One picture needs one copy of a model; many that wait get another, on a thread of its own. */
import { cpus } from "node:os";
import { beforeEach, expect, it } from "vitest";
import { drawProbe } from "../../src/classifier/probe";
import type { Status } from "../../src/classifier/service";
import type { Answer } from "../../src/protocol/answer";
import { askClassifier, askForAllPixels } from "./ask";
import { CARRIED_MODEL, eventually, setSettings, useBrowser } from "./harness";

const SIDE = 64;
const PICTURES = 48;
const running = useBrowser();
beforeEach(() => setSettings(running(), { model: CARRIED_MODEL, engine: "litert" }));

const all = Array.from({ length: PICTURES }, (_, i) => ({
  model: CARRIED_MODEL,
  engine: "litert" as const,
  rgb: drawProbe(i, SIDE),
}));
const threads = async () => (await askClassifier<Status>(running(), "status")).threads;

it.skipIf(cpus().length < 2)("what comes faster than one copy answers has two, which answer alike", async () => {
  const alone: Answer[] = [];
  for (const exact of all.slice(0, 4)) alone.push(...(await askForAllPixels(running(), [exact])));
  expect(await threads()).toBe(1);
  await eventually(async () => {
    // What is remembered needs no copy at all.
    await askClassifier(running(), "clearResults");
    await askForAllPixels(running(), all);
    return (await threads()) === 2;
  }, "a second copy serves");
  await askClassifier(running(), "clearResults");
  const together = await askForAllPixels(running(), all);
  expect(together.slice(0, 4)).toEqual(alone);
  expect(together.every((answer) => answer.state !== "unreadable")).toBe(true);
});
