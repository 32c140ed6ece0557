import { ContestantPage } from "../contestants/contestantPage";
import { BenchExtension } from "../extension/benchExtension";
import { alternate } from "../report/alternate";
import type { Setting } from "../setting";

/** Number of pictures: enough that there is more to do than the first, few enough that a round is short. */
const PICTURES = 12;

/** Measures the time from the trigger, on a page that has loaded, to the first verdict. */
export async function firstVerdict(setting: Setting) {
  const { sites, page200, warming, plain, script, rounds } = setting;
  const pictures = page200.slice(0, PICTURES);

  const measure = async (before: (extension: BenchExtension) => Promise<unknown>): Promise<number> => {
    const extension = await BenchExtension.start(sites);
    try {
      await before(extension);
      return (await extension.labelPage(sites.addPage(pictures), PICTURES)).first;
    } finally {
      await extension.close();
    }
  };
  const naive = async () => {
    const context = await plain.newContext();
    try {
      const page = await ContestantPage.open(context, sites.addPage(pictures, script));
      return await page.first({ name: "naive", option: "wasm" });
    } finally {
      await context.close();
    }
  };

  const entrants = [
    { name: "extension_cold_ms", measure: () => measure((e) => e.warm(warming).then(() => e.endClassifier())) },
    { name: "extension_warm_ms", measure: () => measure((e) => e.warm(warming)) },
    { name: "extension_first_ever_ms", measure: () => measure(async () => {}) },
    { name: "naive_ms", measure: naive },
  ];
  return { first_verdict: await alternate(entrants, rounds) };
}
