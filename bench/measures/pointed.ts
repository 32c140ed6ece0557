import { html } from "../../scripts/browser/serveSite";
import { askContent, readAnswers } from "../../scripts/cli/labelPage";
import { pause } from "../../src/async/pause";
import type { Summary } from "../../src/protocol/page/summary";
import { BenchExtension } from "../extension/benchExtension";
import { recordFilm } from "../pictures/recordFilm";
import { processorSeconds } from "../processorSeconds";
import { alternate } from "../report/alternate";
import { figureOf } from "../report/figure";
import type { Setting } from "../setting";

/** Time in ms before it counts, and that counts. */
const WARM_MS = 5_000;
const MEASURED_MS = 20_000;

/** Measures what it costs to follow a video that the user points at, and how often it is looked at. */
export async function pointed({ sites, plain, rounds }: Setting) {
  const film = await recordFilm(plain);
  const video = '<video width="640" height="360" muted loop autoplay src="/film.webm"></video><p>Words.</p>';
  Object.assign(sites.paths, { "/film.webm": { type: "video/webm", body: film }, "/video": html(video) });
  const address = new URL("/video", sites.addPage([])).href;
  const answers: Record<"video" | "words", number[]> = { video: [], words: [] };
  const entrant = (name: "video" | "words", at: "video" | "p") => ({
    name,
    measure: async () => {
      const found = await measure(sites, address, at);
      answers[name].push(found.answers);
      return found.seconds;
    },
  });
  const cpu = await alternate([entrant("video", "video"), entrant("words", "p")], rounds);
  return {
    pointed: {
      answers_a_second: figureOf(answers.video),
      elsewhere_answers_a_second: figureOf(answers.words),
      cpu_s: cpu.video,
      elsewhere_cpu_s: cpu.words,
    },
  };
}

/** @param at what is pointed at */
async function measure(sites: Setting["sites"], address: string, at: "video" | "p") {
  const extension = await BenchExtension.start(sites, { onItsOwn: true });
  const { running } = extension;
  try {
    const browser = running.context.browser();
    if (!browser) throw new Error("There is no browser.");
    const { page, id } = await extension.open(address);
    const revision = async () => (await askContent<Summary>(running, id, "summary", [-1])).revision;
    await page.bringToFront();
    await readAnswers(running, id, 1);
    await page.hover(at);
    await pause(WARM_MS);
    const [before, from, start] = [await revision(), await processorSeconds(browser), Date.now()];
    await pause(MEASURED_MS);
    const seconds = (await processorSeconds(browser)) - from;
    return { seconds, answers: (((await revision()) - before) * 1000) / (Date.now() - start) };
  } finally {
    await extension.close();
  }
}
