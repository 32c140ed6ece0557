import { type ContestantChoice, ContestantPage } from "../contestants/contestantPage";
import { FLOAT_MODEL, INT8_MODEL } from "../contestants/serveContestants";
import { BenchExtension } from "../extension/benchExtension";
import { type Agreement, readReferences } from "../references";
import { alternate, type Entrant } from "../report/alternate";
import type { Setting } from "../setting";

interface Rival extends Pick<Entrant, "maxRounds" | "note"> {
  readonly choice: ContestantChoice;
  readonly model: string;
  /** Whether its page is isolated from other origins, as threads need it. */
  readonly isolated?: boolean;
}

const RIVALS = {
  naive_wasm_ms: { choice: { name: "naive", option: "wasm" }, model: FLOAT_MODEL },
  naive_webgl_ms: {
    choice: { name: "naive", option: "webgl" },
    model: FLOAT_MODEL,
    maxRounds: 1,
    note: "one round only: without a GPU a picture takes a third of a second",
  },
  litert_page_ms: { choice: { name: "litert", option: "1" }, model: INT8_MODEL },
  litert_page_2_threads_ms: { choice: { name: "litert", option: "2" }, model: INT8_MODEL, isolated: true },
  litert_webgpu_page_ms: { choice: { name: "litertWebgpu", option: "" }, model: INT8_MODEL },
  mediapipe_ms: { choice: { name: "mediapipe", option: "" }, model: INT8_MODEL },
  onnxruntime_ms: { choice: { name: "onnxruntime", option: "" }, model: FLOAT_MODEL },
} satisfies Record<string, Rival>;

/** Measures the page of 200 pictures from the trigger to the last verdict, with models that are warm. */
export async function page200(setting: Setting) {
  const checks: Record<string, Agreement> = {};
  const rivals = Object.entries(RIVALS).map(([name, rival]) => ({
    ...("maxRounds" in rival && { maxRounds: rival.maxRounds, note: rival.note }),
    name,
    measure: () =>
      measureRival(setting, rival, (agreement) => {
        checks[name] = agreement;
      }),
  }));
  const extension = { name: "extension_ms", measure: () => measureExtension(setting) };
  return { page200: await alternate([extension, ...rivals], setting.rounds), checks };
}

/** Measures the extension in a fresh profile, so that nothing from an earlier round can help. */
async function measureExtension({ sites, page200, warming }: Setting): Promise<number> {
  const extension = await BenchExtension.start(sites);
  try {
    await extension.warm(warming);
    return (await extension.labelPage(sites.addPage(page200), page200.length)).last;
  } finally {
    await extension.close();
  }
}

/** Measures a rival in a fresh context, so that nothing from an earlier round can help. */
async function measureRival(setting: Setting, rival: Rival, checked: (agreement: Agreement) => void): Promise<number> {
  const { plain, sites, page200, script } = setting;
  const context = await plain.newContext();
  try {
    const address = sites.addPage(page200, script);
    const page = await ContestantPage.open(context, rival.isolated ? sites.isolated(address) : address);
    await page.start(rival.choice);
    checked(await page.check(readReferences(rival.model)));
    return await page.classifyPage(page200.length);
  } finally {
    await context.close();
  }
}
