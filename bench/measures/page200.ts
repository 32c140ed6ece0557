import { type Choice, ContestantPage } from "../contestants/contestantPage";
import { FLOAT_MODEL, INT8_MODEL } from "../contestants/serve";
import { BenchExtension } from "../extension/benchExtension";
import { type Agreement, readReferences } from "../references";
import { alternate, type Entrant } from "../report/rounds";
import type { Setting } from "../setting";

interface Rival extends Pick<Entrant, "mostRounds" | "note"> {
  readonly choice: Choice;
  readonly model: string;
  /** Its page is isolated from other origins, as threads need it. */
  readonly isolated?: boolean;
}

const RIVALS = {
  naive_wasm_ms: { choice: { name: "naive", option: "wasm" }, model: FLOAT_MODEL },
  naive_webgl_ms: {
    choice: { name: "naive", option: "webgl" },
    model: FLOAT_MODEL,
    mostRounds: 1,
    note: "one round only: without a GPU a picture takes a third of a second",
  },
  litert_page_ms: { choice: { name: "litert", option: "1" }, model: INT8_MODEL },
  litert_page_2_threads_ms: { choice: { name: "litert", option: "2" }, model: INT8_MODEL, isolated: true },
  litert_webgpu_page_ms: { choice: { name: "litertWebgpu", option: "" }, model: INT8_MODEL },
  mediapipe_ms: { choice: { name: "mediapipe", option: "" }, model: INT8_MODEL },
  onnxruntime_ms: { choice: { name: "onnxruntime", option: "" }, model: FLOAT_MODEL },
} satisfies Record<string, Rival>;

/** The page of 200 pictures, models warm, from the trigger to the last verdict. */
export async function page200(setting: Setting) {
  const checks: Record<string, Agreement> = {};
  const rivals = Object.entries(RIVALS).map(([name, rival]) => ({
    ...("mostRounds" in rival && { mostRounds: rival.mostRounds, note: rival.note }),
    name,
    measure: () =>
      measureRival(setting, rival, (agreement) => {
        checks[name] = agreement;
      }),
  }));
  const extension = { name: "extension_ms", measure: () => measureExtension(setting) };
  return { page200: await alternate([extension, ...rivals], setting.rounds), checks };
}

/** In a fresh profile: nothing that an earlier round has left can help. */
async function measureExtension({ field, page200, warming }: Setting): Promise<number> {
  const extension = await BenchExtension.start(field);
  try {
    await extension.warm(warming);
    return (await extension.labelPage(field.addPage(page200), page200.length)).last;
  } finally {
    await extension.close();
  }
}

/** In a fresh context: nothing that an earlier round has left can help. */
async function measureRival(setting: Setting, rival: Rival, checked: (agreement: Agreement) => void): Promise<number> {
  const { plain, field, page200, script } = setting;
  const context = await plain.newContext();
  try {
    const address = field.addPage(page200, script);
    const page = await ContestantPage.open(context, rival.isolated ? field.isolated(address) : address);
    await page.start(rival.choice);
    checked(await page.check(readReferences(rival.model)));
    return await page.classifyPage(page200.length);
  } finally {
    await context.close();
  }
}
