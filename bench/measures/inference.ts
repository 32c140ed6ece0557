import { SIDE } from "../contestants/contestant";
import { ContestantPage } from "../contestants/contestantPage";
import { INT8_MODEL } from "../contestants/serveContestants";
import { BenchExtension } from "../extension/benchExtension";
import { classifyNoise } from "../extension/classifyNoise";
import { readReferences } from "../references";
import { alternate } from "../report/alternate";
import type { Setting } from "../setting";

/** Number of runs: the extension reports the time of its latest 50, so that all of these are new. */
const RUNS = 60;

/**
 * Measures the network alone, per picture, in the extension's worker and with LiteRT.js called directly: with many
 * pictures waiting, on as many threads as the extension uses for them; and with pictures one by one, on one thread.
 */
export async function inference({ sites, plain, script, warming, rounds }: Setting) {
  const extension = await BenchExtension.start(sites);
  const context = await plain.newContext();
  try {
    await extension.warm(warming);
    const { engine = "litert" } = await extension.status();
    const open = async (count: number) => {
      const address = sites.addPage([], script);
      const page = await ContestantPage.open(context, count > 1 ? sites.isolated(address) : address);
      await page.start({ name: "litert", option: String(count) });
      await page.check(readReferences(INT8_MODEL));
      return async () => median(await page.infer(RUNS));
    };
    const alone = async (round: number) => {
      await classifyNoise(extension.running, RUNS, SIDE, round);
      return (await extension.status()).millisecondsPerPicture ?? Number.NaN;
    };
    await alone(rounds);
    const { threads = 1 } = await extension.status();
    const entrants = [
      { name: "extension_ms", measure: () => extension.network(engine) },
      { name: "litert_ms", measure: await open(threads) },
      { name: "extension_one_by_one_ms", measure: alone },
      { name: "litert_1_thread_ms", measure: await open(1) },
    ];
    return { inference: { ...(await alternate(entrants, rounds)), threads, engine } };
  } finally {
    await extension.close();
    await context.close();
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
