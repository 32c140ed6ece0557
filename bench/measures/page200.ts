import type { Browser } from "playwright-core";
import { pause } from "../../src/async/pause";
import type { ClassifierStatus } from "../../src/classifier/classifierStatus";
import { type ContestantChoice, ContestantPage } from "../contestants/contestantPage";
import { FLOAT_MODEL, INT8_MODEL } from "../contestants/serveContestants";
import { BenchExtension } from "../extension/benchExtension";
import { processorSeconds } from "../processorSeconds";
import { type Agreement, readReferences } from "../references";
import { alternate, type Entrant } from "../report/alternate";
import { figureOf, unmeasured } from "../report/figure";
import type { Setting } from "../setting";

/** Runs of the network, and the time in ms until the last word. */
type Runs = ClassifierStatus["runs"] & { readonly settled: number };

interface Rival extends Pick<Entrant, "maxRounds" | "note"> {
  readonly choice: ContestantChoice;
  readonly model: string;
  /** Whether its page is isolated from other origins, as threads need it. */
  readonly isolated?: boolean;
}

const RIVALS = {
  naive_wasm: { choice: { name: "naive", option: "wasm" }, model: FLOAT_MODEL },
  naive_webgl: {
    choice: { name: "naive", option: "webgl" },
    model: FLOAT_MODEL,
    maxRounds: 1,
    note: "one round only: without a GPU a picture takes a third of a second",
  },
  litert_page: { choice: { name: "litert", option: "1" }, model: INT8_MODEL },
  litert_page_2_threads: { choice: { name: "litert", option: "2" }, model: INT8_MODEL, isolated: true },
  litert_webgpu_page: { choice: { name: "litertWebgpu", option: "" }, model: INT8_MODEL },
  mediapipe: { choice: { name: "mediapipe", option: "" }, model: INT8_MODEL },
  onnxruntime: { choice: { name: "onnxruntime", option: "" }, model: FLOAT_MODEL },
} satisfies Record<string, Rival>;

/** What a rival does, and what has to be there before its time is taken. */
interface Task {
  before(page: ContestantPage, count: number): Promise<void>;
  work(page: ContestantPage, count: number): Promise<number>;
}
const CLASSIFY: Task = { before: async () => {}, work: (page, count) => page.classifyPage(count) };
/** The limit: the files are in memory, and only decoded and run. */
const LIMIT: Task = { before: (page, count) => page.holdFiles(count), work: (page) => page.classifyHeld() };

/**
 * Measures the page of 200 pictures from the trigger until each has a verdict, with models that are warm; and the
 * processor time that all processes of the browser take for it, with what they do afterwards. The extension is settled
 * once the pictures that left doubt have been looked at again.
 */
export async function page200(setting: Setting) {
  const checks: Record<string, Agreement> = {};
  const seconds = new Map<string, number[]>();
  const note = (name: string, cpu: number) => seconds.set(name, [...(seconds.get(name) ?? []), cpu]);
  const runs: Runs[] = [];
  const entrant = (name: string, { maxRounds, note: said, ...rival }: Rival, task: Task): Entrant => ({
    name: `${name}_ms`,
    ...(maxRounds !== undefined && { maxRounds }),
    ...(said !== undefined && { note: said }),
    measure: async () => {
      const { value, cpu, agreement } = await measureRival(setting, rival, task);
      checks[`${name}_ms`] = agreement;
      // The naive way that may have a figure without a GPU.
      note(name === "naive_wasm" ? "naive" : name, cpu);
      return value;
    },
  });
  const extension = {
    name: "extension_ms",
    measure: async () => {
      const { value, cpu } = await measureExtension(setting, (made) => runs.push(made));
      note("extension", cpu);
      return value;
    },
  };
  const rivals = Object.entries(RIVALS).map(([name, rival]) => entrant(name, rival, CLASSIFY));
  const times = await alternate([extension, ...rivals, entrant("limit", RIVALS.litert_page, LIMIT)], setting.rounds);
  return {
    page200: { ...times, ...countRuns(runs) },
    cpu: { ...inSeconds(seconds), ...toLimit(seconds) },
    checks,
  };
}

const inSeconds = (seconds: ReadonlyMap<string, readonly number[]>) =>
  Object.fromEntries([...seconds].map(([name, values]) => [`${name}_s`, figureOf(values)]));

/** How many times the limit's processor time each takes, by their medians. */
function toLimit(seconds: ReadonlyMap<string, readonly number[]>) {
  const limit = figureOf(seconds.get("limit") ?? [Number.NaN]).median ?? Number.NaN;
  const times = [...seconds].map(([name, values]) => [name, (figureOf(values).median ?? Number.NaN) / limit] as const);
  return { times_the_limit: Object.fromEntries(times.map(([name, ratio]) => [name, ratio.toFixed(2)])) };
}

/** How often the network ran on the page, by what for, and when every picture was settled. */
const countRuns = (runs: readonly Runs[]) => ({
  extension_settled_ms: countOf(runs, "settled"),
  middle_runs: countOf(runs, "middle"),
  end_runs: countOf(runs, "end"),
  second_look_runs: countOf(runs, "secondLook"),
});

const countOf = (runs: readonly Runs[], purpose: keyof Runs) =>
  runs.length > 0 ? figureOf(runs.map((made) => made[purpose])) : unmeasured("the extension was not measured");

/** What was measured, in ms, and the processor time in seconds that it took. */
interface Measured {
  readonly value: number;
  readonly cpu: number;
}

/** Time in ms for which work that was put off is counted, too: what is said later, stored or drawn. */
const REST_MS = 2_000;

/** Measures the processor time, too, of what is done in a browser, until it has come to rest. */
async function withProcessor(browser: Browser | null, work: () => Promise<number>): Promise<Measured> {
  if (!browser) throw new Error("There is no browser.");
  const before = await processorSeconds(browser);
  const value = await work();
  await pause(REST_MS);
  return { value, cpu: (await processorSeconds(browser)) - before };
}

/** Measures the extension in a fresh profile, so that nothing from an earlier round can help. */
async function measureExtension({ sites, page200, warming }: Setting, made: (runs: Runs) => void): Promise<Measured> {
  const extension = await BenchExtension.start(sites);
  try {
    await extension.warm(warming);
    const before = (await extension.status()).runs;
    const tab = await extension.open(sites.addPage(page200));
    const browser = extension.running.context.browser();
    let settled = Number.NaN;
    const measured = await withProcessor(browser, async () => {
      const start = performance.now();
      const { last } = await extension.label(tab, page200.length);
      await extension.settled(tab);
      settled = performance.now() - start;
      return last;
    });
    const { middle, end, secondLook } = (await extension.status()).runs;
    const runs = { middle: middle - before.middle, end: end - before.end, secondLook: secondLook - before.secondLook };
    made({ ...runs, settled });
    return measured;
  } finally {
    await extension.close();
  }
}

/** Measures a rival in a fresh context, so that nothing from an earlier round can help. */
async function measureRival(
  { plain, sites, page200, script }: Setting,
  rival: Rival,
  task: Task,
): Promise<Measured & { agreement: Agreement }> {
  const context = await plain.newContext();
  try {
    const address = sites.addPage(page200, script);
    const page = await ContestantPage.open(context, rival.isolated ? sites.isolated(address) : address);
    await page.start(rival.choice);
    const agreement = await page.check(readReferences(rival.model));
    await task.before(page, page200.length);
    return { ...(await withProcessor(plain, () => task.work(page, page200.length))), agreement };
  } finally {
    await context.close();
  }
}
