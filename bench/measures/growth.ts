import type { Running } from "../../scripts/browser/startBrowser";
import { say } from "../../scripts/cli/say";
import { pause } from "../../src/async/pause";
import { BenchExtension } from "../extension/benchExtension";
import { memoryOf } from "../extension/memoryOf";
import { figureOf } from "../report/figure";
import type { Setting } from "../setting";

/** Numbers of pictures on the pages, in the order of their visits. */
const PAGES = [1_000, 5_000, 20_000] as const;
/** Time in ms after which what is put off is done. */
const SETTLE_MS = 3_000;

/** Deadline for a page to load, in ms: its own twenty thousand requests took more than half a minute. */
const LOAD_MS = 300_000;

/**
 * Measures what a page of many pictures takes for each of them: all have addresses of their own and one file, so that
 * the network hardly runs, and what is left is to find them, to ask for them, to remember and to show them. Before the
 * first of these pages and after the last, the page of 200 is visited again, whose addresses are known among so many.
 */
export async function growth({ rounds, sites, distinct, page200 }: Setting) {
  const [picture] = distinct.toSorted((a, b) => a.bytes.length - b.bytes.length);
  if (!picture) throw new Error("There are no pictures.");
  const known = sites.addPage(page200);
  const perPicture = PAGES.map((): number[] => []);
  const memory = PAGES.map((): number[] => []);
  const revisits: [before: number[], after: number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const extension = await BenchExtension.start(sites);
    extension.running.context.setDefaultTimeout(LOAD_MS);
    const visit = async (address: string, pictures: number) => {
      const tab = await extension.open(address);
      const before = await pageMemory(extension.running);
      const { last } = await extension.label(tab, pictures);
      const added = (await pageMemory(extension.running)) - before;
      await tab.page.close();
      await pause(SETTLE_MS);
      return { last, added };
    };
    try {
      await visit(known, page200.length);
      revisits[0].push((await visit(known, page200.length)).last);
      for (const [i, pictures] of PAGES.entries()) {
        const copies = Array.from({ length: pictures }, (_, copy) => ({ picture, copy: `${round}-${i}-${copy}` }));
        const { last, added } = await visit(sites.addPage(copies), pictures);
        perPicture[i]?.push(last / pictures);
        memory[i]?.push(added);
        say(`  ${pictures} pictures: ${(last / pictures).toFixed(2)} ms each; ${added.toFixed(0)} MB more in the page`);
      }
      revisits[1].push((await visit(known, page200.length)).last);
    } finally {
      await extension.close();
    }
  }
  return {
    growth: {
      ms_a_picture_1000: figureOf(perPicture[0] ?? []),
      ms_a_picture_5000: figureOf(perPicture[1] ?? []),
      ms_a_picture_20000: figureOf(perPicture[2] ?? []),
      page_20000_more_mb: figureOf(memory[2] ?? []),
      revisit_before_ms: figureOf(revisits[0]),
      revisit_after_26000_ms: figureOf(revisits[1]),
    },
  };
}

const pageMemory = async (running: Running) => (await memoryOf(running)).page.now_mb;
