import { say } from "../../scripts/cli/say";
import { pause } from "../../src/async/pause";
import { withDeadline } from "../../src/async/withDeadline";
import { BenchExtension } from "../extension/benchExtension";
import { type Held, held } from "../extension/held";
import { type Memory, memoryOf } from "../extension/processes";
import type { Placed } from "../field";
import { figureOf, unmeasured } from "../report/figure";
import type { Setting } from "../setting";

/** Pictures on a page, and how many such pages. */
const A_PAGE = 1000;
const PAGES = 5;
/** Pictures up to this size in pixels: it is their number that counts here. */
const MAX_SIDE = 800;
/** What a closed page leaves is given back by then. */
const SETTLE_MS = 3_000;

/** The browser collects garbage first. */
const LOOK_MS = 30_000;

interface State {
  readonly memory: Memory;
  /** Or why it could not be looked into. */
  readonly held: Held | string;
}

/**
 * Peaks on the page of 200; then five pages of a thousand pictures, all of them
 * new files: how fast, and what is still held after each.
 */
export async function memory({ field, distinct, page200, newSalt }: Setting) {
  const extension = await BenchExtension.start(field);
  try {
    const tab = await extension.open(field.addPage(page200));
    await extension.label(tab, page200.length);
    const peak = await memoryOf(extension.running);
    await tab.page.close();

    const small = distinct.filter(({ width, height }) => Math.max(width, height) <= MAX_SIDE);
    const states: State[] = [];
    const rates: number[] = [];
    for (let page = 0; page < PAGES; page++) {
      const { last } = await extension.labelPage(addThousand(field, small, newSalt), A_PAGE);
      rates.push((A_PAGE * 1000) / last);
      say(`  ${(page + 1) * A_PAGE} pictures: ${((A_PAGE * 1000) / last).toFixed(1)} a second`);
      await pause(SETTLE_MS);
      const heldNow = await withDeadline(held(extension.running), LOOK_MS, "classifier_silent").catch(String);
      states.push({ held: heldNow, memory: (await memoryOf(extension.running)).extension });
    }
    const [first, last] = [states[0], states.at(-1)];
    if (!first || !last) throw new Error("No page was labelled.");
    const figures = ({ memory: { now_mb }, held }: State) => {
      const of = (key: keyof Held) => (typeof held === "string" ? unmeasured(held) : figureOf([held[key]]));
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

function addThousand(field: Setting["field"], pictures: Setting["distinct"], newSalt: () => string): string {
  const salts = Array.from({ length: Math.ceil(A_PAGE / pictures.length) }, newSalt);
  const placed = Array.from({ length: A_PAGE }, (_, i): Placed & { salt: string } => {
    const picture = pictures[i % pictures.length];
    if (!picture) throw new Error("There are no pictures.");
    return { picture, copy: "", salt: salts[Math.floor(i / pictures.length)] ?? "" };
  });
  return field.addPage(placed);
}
