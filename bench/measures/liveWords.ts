import type { Page } from "playwright-core";
import { playingCamera } from "../../scripts/browser/cameraFilm";
import { startBrowser } from "../../scripts/browser/startBrowser";
import { say } from "../../scripts/cli/say";
import { pause } from "../../src/async/pause";
import { type Watched, type Words, watchWords } from "../extension/watchWords";
import { FILM_MS, type Film, NUMBER } from "../pictures/makeFilm";
import { type Figure, figureOf, unmeasured } from "../report/figure";
import { judgeWords } from "../report/judgeWords";

/** Time in ms before it counts, and how often the film is watched. */
const WARM_MS = 5_000;
const TIMES = 2;
/** Share of right frames under which a picture is named. */
const MOST = 0.8;
/** Deadline in ms for classifying the stills. */
const STILLS_MS = 60_000;

const KEYS = ["right_share", "same_class_share", "label_changes_a_second", "cut_to_label_ms"] as const;
type Figures = Readonly<Record<(typeof KEYS)[number], Figure>>;

/** Measures what the live page says of a film: whether that is right, whether it flickers, and how soon it follows a cut. */
export async function liveWords(film: Film): Promise<Figures> {
  try {
    return await measure(film);
  } catch (error) {
    // The times that were measured before are worth having all the same.
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    return Object.fromEntries(KEYS.map((key) => [key, unmeasured(reason)])) as Figures;
  }
}

async function measure({ path, stills }: Film): Promise<Figures> {
  const { context, origin, close } = await startBrowser({ args: playingCamera(path) });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchWords, NUMBER);
    await page.goto(`${origin}src/live/index.html`);
    const words = await wordsOf(page, stills);
    await page.locator(".gallery button").first().click();
    await page.locator(".sources button").first().click();
    await page.waitForSelector("[data-frame]");
    await pause(WARM_MS);
    await page.evaluate(() => {
      const { watched } = globalThis as unknown as { watched: Watched };
      watched.seen.length = watched.said.length = 0;
    });
    await pause(TIMES * FILM_MS);
    const watched = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
    const { pictures, all, changes, cuts } = judgeWords(watched, words);
    if (pictures.size !== stills.length) throw new Error(`${pictures.size} of ${stills.length} pictures were seen.`);
    for (const [picture, { right }] of pictures) if (right < MOST) say(`  ${told(picture, words.get(picture), right)}`);
    const share = (key: keyof typeof all) =>
      figureOf(
        Array.from(pictures.values(), (shares) => shares[key]),
        `of each picture; of all frames ${all[key].toFixed(3)}`,
      );
    return {
      right_share: share("right"),
      same_class_share: share("sameClass"),
      label_changes_a_second: figureOf([changes], "while the picture stays"),
      cut_to_label_ms: figureOf(cuts),
    };
  } finally {
    await close();
  }
}

const told = (picture: number, still: Words | undefined, share: number): string =>
  `Picture ${picture}, as a still "${still?.said}" (${still?.best}), is that in ${(100 * share).toFixed(0)} % of its frames.`;

/** What the same page says of each picture as a still, by its number. */
async function wordsOf(page: Page, stills: readonly Buffer[]): Promise<Map<number, Words>> {
  const nameOf = (i: number) => `${i + 1}.jpg`;
  const files = stills.map((buffer, i) => ({ name: nameOf(i), mimeType: "image/jpeg", buffer }));
  await page.locator("input[type=file]").setInputFiles(files);
  const answered = page.locator(".gallery li:is(.confident, .family, .ambiguous, .unrecognised)");
  await answered.nth(stills.length - 1).waitFor({ timeout: STILLS_MS });
  const found = await answered.evaluateAll((all) =>
    all.map((item) => ({
      name: item.querySelector(".name")?.textContent ?? "",
      state: item.classList.item(0) ?? "",
      lines: [...item.querySelectorAll("p:not(.name, .fine)")].map(({ textContent }) => textContent ?? ""),
    })),
  );
  return new Map(
    found.map(({ name, state, lines: [first = "", second = ""] }) => {
      const best = labelIn(state === "confident" ? first : second);
      return [Number.parseInt(name, 10), { state, said: state === "confident" ? best : first, best }];
    }),
  );
}

/** A line says a label and a percentage. */
const labelIn = (line: string): string => line.slice(0, line.lastIndexOf(", "));
