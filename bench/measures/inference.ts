import { SIDE } from "../contestants/contestant";
import { ContestantPage } from "../contestants/contestantPage";
import { INT8_MODEL } from "../contestants/serve";
import { BenchExtension } from "../extension/benchExtension";
import { classifyNoise } from "../extension/ownPage";
import { readReferences } from "../references";
import { alternate } from "../report/rounds";
import type { Setting } from "../setting";

/** The extension says the median of its latest 50 runs: these are all new. */
const RUNS = 60;

/** What the network alone takes for a picture: in the extension's worker, and of LiteRT.js called directly. */
export async function inference({ field, plain, script, warming, rounds }: Setting) {
  const extension = await BenchExtension.start(field);
  const context = await plain.newContext();
  try {
    await extension.warm(warming);
    const { engine, threads = 1 } = await extension.status();
    const address = field.addPage([], script);
    const page = await ContestantPage.open(context, threads > 1 ? field.isolated(address) : address);
    await page.start({ name: "litert", option: String(threads) });
    await page.check(readReferences(INT8_MODEL));
    const ours = async (round: number) => {
      await classifyNoise(extension.running, RUNS, SIDE, round);
      return (await extension.status()).millisecondsPerPicture ?? Number.NaN;
    };
    const litert = async () => median(await page.infer(RUNS));
    const entrants = [
      { name: "extension_ms", measure: ours },
      { name: "litert_ms", measure: litert },
    ];
    return { inference: { ...(await alternate(entrants, rounds)), threads, engine } };
  } finally {
    await extension.close();
    await context.close();
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
