import { say } from "../../scripts/cli/say";
import { BenchExtension } from "../extension/benchExtension";
import { figureOf } from "../report/figure";
import type { Setting } from "../setting";

/** Loads the same page again, on a site that is labelled on its own. */
export async function revisit({ sites, page200, rounds }: Setting) {
  const badges: number[] = [];
  const inferences: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const extension = await BenchExtension.start(sites, { onItsOwn: true });
    try {
      const tab = await extension.open(sites.addPage(page200));
      await extension.answered(tab, page200.length);
      const before = (await extension.status()).inferred;
      await tab.page.bringToFront();
      await tab.page.reload({ waitUntil: "load" });
      const last = await extension.answered(tab, page200.length);
      badges.push(last);
      say(`  round ${round + 1}: all_badges_ms ${last.toFixed(1)}`);
      inferences.push((await extension.status()).inferred - before);
    } finally {
      await extension.close();
    }
  }
  return {
    revisit: {
      inferences: figureOf(inferences),
      all_badges_ms: figureOf(badges),
    },
  };
}
