/**
 * `npm run bench:teaching -- FOLDER [--model ID] [--times N]`: teaches the folders in a folder on the page for it, uses what
 * was learnt beside the base's own classes, and adds pictures one after the other as a right-click does. Prints how long it
 * takes until each is kept, and until it is learnt; and the memory after 1, 50, 100 … of them.
 */
import { parseArgs } from "node:util";
import { firstCategory } from "../scripts/browser/firstCategory";
import { insideHostAndWorkers } from "../scripts/browser/insideWorker";
import type { Running } from "../scripts/browser/startBrowser";
import { buildExtension } from "../scripts/build";
import { startForCommandLine } from "../scripts/cli/run";
import { fail, say } from "../scripts/cli/say";
import { type Added, addPicture } from "./extension/addPicture";
import { memoryOf } from "./extension/memoryOf";
import { figureOf } from "./report/figure";

/** Deadline in ms for the pictures of the folder, and for learning from them. */
const LEARN_MS = 15 * 60_000;
/** Number of trainings between two looks at the memory; the first look is after the first. */
const BETWEEN = 50;
const BYTES_A_MB = 1 << 20;

/** @returns the id of a category */
async function learn({ context, origin }: Running, folder: string): Promise<string> {
  const page = await context.newPage();
  page.setDefaultTimeout(LEARN_MS);
  await page.goto(`${origin}src/teach/index.html`);
  await page.locator(".drop input").setInputFiles(folder);
  await page.locator(".drop button").waitFor();
  await page.locator(".drop button").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Learn", exact: true }).click();
  await page.getByRole("button", { name: "Use it with the model's own classes" }).click();
  await page.getByText("In use with the model's own classes").waitFor();
  const category = await firstCategory(page);
  // The page would read all pictures again with each that is added.
  await page.close();
  return category;
}

/** What is alive of JavaScript in the classifier's host and its workers, and what the process holds, in MB. */
async function memoryNow(running: Running): Promise<string> {
  const heaps = await insideHostAndWorkers(running, async (send) => {
    await send("HeapProfiler.collectGarbage");
    return Number((await send("Runtime.getHeapUsage"))["usedSize"]);
  });
  const heap = heaps.reduce((sum, bytes) => sum + bytes, 0) / BYTES_A_MB;
  return `heap ${heap.toFixed(1)} MB, process ${(await memoryOf(running)).extension.now_mb.toFixed(0)} MB`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { model: { type: "string" }, times: { type: "string", default: "200" } },
  });
  const [folder] = positionals;
  const times = Number(values.times);
  if (!folder || !(times >= 1)) throw new Error("Name a folder with a folder for each category, and how many times.");
  await buildExtension();
  const running = await startForCommandLine({ model: values.model, engine: "litert" });
  try {
    const category = await learn(running, folder);
    const added: Added[] = [];
    for (let time = 1; time <= times; time++) {
      added.push(await addPicture(running, category, time));
      if (time === 1 || time % BETWEEN === 0) say(`${time}: ${await memoryNow(running)}`);
    }
    const of = (key: keyof Added, some: readonly Added[]) => figureOf(some.map((one) => one[key]));
    const [first, ...others] = added;
    const print = (what: string, some: readonly Added[]) =>
      say(`${what}: kept ${JSON.stringify(of("keptMs", some))}, learnt ${JSON.stringify(of("learntMs", some))}`);
    if (first) print("the first", [first]);
    if (others.length > 0) print("the others", others);
  } finally {
    await running.close();
  }
}

main().catch(fail);
