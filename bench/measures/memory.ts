import { say } from "../../scripts/cli/say";
import { pause } from "../../src/async/pause";
import { withDeadline } from "../../src/async/withDeadline";
import { BenchExtension } from "../extension/benchExtension";
import { countLiveObjects, type LiveObjects } from "../extension/countLiveObjects";
import { type Memory, memoryOf } from "../extension/memoryOf";
import { figureOf, unmeasured } from "../report/figure";
import type { Setting } from "../setting";
import type { PagePicture } from "../sites";

/** Number of pictures on a page. */
const A_PAGE = 1000;
/** Number of such pages. */
const PAGES = 5;
/** Longest side of the pictures in pixels: only their number matters here. */
const MAX_SIDE = 800;
/** Time in ms after which the memory of a closed page has been given back. */
const SETTLE_MS = 3_000;

/** Deadline for counting live objects, in ms: the browser collects garbage first. */
const LOOK_MS = 30_000;

interface State {
  readonly memory: Memory;
  /** Live objects, or why they could not be counted. */
  readonly live: LiveObjects | string;
}

/**
 * Measures the peaks on the page of 200; then, on five pages of a thousand pictures each, all of them new files, the
 * speed, and the memory and objects that are still in use after each page.
 */
export async function memory({ sites, distinct, page200, newSalt }: Setting) {
  const extension = await BenchExtension.start(sites);
  try {
    const tab = await extension.open(sites.addPage(page200));
    await extension.label(tab, page200.length);
    const peak = await memoryOf(extension.running);
    await tab.page.close();

    const small = distinct.filter(({ width, height }) => Math.max(width, height) <= MAX_SIDE);
    const states: State[] = [];
    const rates: number[] = [];
    for (let page = 0; page < PAGES; page++) {
      const { last } = await extension.labelPage(addThousand(sites, small, newSalt), A_PAGE);
      rates.push((A_PAGE * 1000) / last);
      say(`  ${(page + 1) * A_PAGE} pictures: ${((A_PAGE * 1000) / last).toFixed(1)} a second`);
      await pause(SETTLE_MS);
      const liveNow = await withDeadline(countLiveObjects(extension.running), LOOK_MS, "classifier_silent").catch(
        String,
      );
      states.push({ live: liveNow, memory: (await memoryOf(extension.running)).extension });
    }
    const [first, last] = [states[0], states.at(-1)];
    if (!first || !last) throw new Error("No page was labelled.");
    const figures = ({ memory: { now_mb }, live }: State) => {
      const of = (key: keyof LiveObjects) => (typeof live === "string" ? unmeasured(live) : figureOf([live[key]]));
      return [figureOf([now_mb]), of("tensors"), of("bitmaps"), of("gpu_buffers")];
    };
    const [after_1000_mb, tensors_after_1000, bitmaps_after_1000, gpu_buffers_after_1000] = figures(first);
    const [after_5000_mb, tensors_after_5000, bitmaps_after_5000, gpu_buffers_after_5000] = figures(last);
    return {
      memory: {
        ...{ after_1000_mb, after_5000_mb, tensors_after_1000, tensors_after_5000 },
        ...{ bitmaps_after_1000, bitmaps_after_5000, gpu_buffers_after_1000, gpu_buffers_after_5000 },
        peak_offscreen_mb: figureOf([peak.extension.peak_mb]),
        peak_page_mb: figureOf([peak.page.peak_mb]),
      },
      throughput: { pictures_a_second: figureOf(rates, `${PAGES} pages of ${A_PAGE} pictures, one after the other`) },
    };
  } finally {
    await extension.close();
  }
}

function addThousand(sites: Setting["sites"], pictures: Setting["distinct"], newSalt: () => string): string {
  const salts = Array.from({ length: Math.ceil(A_PAGE / pictures.length) }, newSalt);
  const placed = Array.from({ length: A_PAGE }, (_, i): PagePicture & { salt: string } => {
    const picture = pictures[i % pictures.length];
    if (!picture) throw new Error("There are no pictures.");
    return { picture, copy: "", salt: salts[Math.floor(i / pictures.length)] ?? "" };
  });
  return sites.addPage(placed);
}
