import { SIDE } from "../contestants/contestant";
import { ContestantPage } from "../contestants/contestantPage";
import { INT8_MODEL } from "../contestants/serve";
import { BenchExtension } from "../extension/benchExtension";
import { classifyNoise } from "../extension/classifyNoise";
import { readReferences } from "../references";
import { alternate } from "../report/rounds";
import type { Setting } from "../setting";

/** The extension says the time of its latest 50 runs: these are all new. */
const RUNS = 60;

/**
 * What the network alone takes for a picture, in the extension's worker and of
 * LiteRT.js called directly: where many pictures wait, on as many threads as the
 * extension uses for them; and where they come one by one, on one.
 */
export async function inference({ field, plain, script, warming, rounds }: Setting) {
  const extension = await BenchExtension.start(field);
  const context = await plain.newContext();
  try {
    await extension.warm(warming);
    const { engine = "litert" } = await extension.status();
    const open = async (count: number) => {
      const address = field.addPage([], script);
      const page = await ContestantPage.open(context, count > 1 ? field.isolated(address) : address);
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
