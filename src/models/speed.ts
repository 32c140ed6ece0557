import * as v from "valibot";
import { note } from "../debug";
import type { EngineId } from "../protocol/answer";
import type { Reason } from "../words/reason";
import { circumstances } from "./circumstances";
import type { ModelEntry } from "./entry";
import { readStored, writeStored } from "./storage";

/** File with the measured speeds, in a model's folder in the browser's storage. */
const SPEED_FILE = "speed.json";
/** Version of the file's format. Raise it when the contents change: files of another version are ignored. */
const FORMAT = 2;

/** Time that a model takes for one picture on an engine of this computer, or why the engine cannot run the model. */
export type Speed = { readonly milliseconds: number } | { readonly problem: Reason };
export type Speeds = Readonly<Partial<Record<EngineId, Speed>>>;

const speedFileSchema = v.object({
  /** Conditions of the measurement: the model's file, and `circumstances`. */
  with: v.string(),
  speeds: v.record(
    v.string(),
    v.union([
      v.object({ milliseconds: v.pipe(v.number(), v.minValue(0)) }),
      v.object({ problem: v.object({ key: v.string(), args: v.array(v.any()) }) }),
    ]),
  ),
});

/** Speeds measured with this file under the present circumstances; none once these have changed. */
export const readSpeeds = (entry: ModelEntry): Promise<Speeds> =>
  navigator.locks.request(lockOf(entry), { mode: "shared" }, () => read(entry));

/** Keeps one engine's speed beside those measured under the same circumstances. */
export const keepSpeed = (entry: ModelEntry, engine: EngineId, speed: Speed): Promise<void> =>
  navigator.locks.request(lockOf(entry), async () => {
    const speeds = { ...(await read(entry)), [engine]: speed };
    const kept = { with: await conditions(entry), speeds };
    await writeStored(entry.id, SPEED_FILE, JSON.stringify(kept));
  });

/**
 * Lock for a model's file: while it is rewritten it cannot be read, and the options page may measure while the
 * classifier compares.
 */
const lockOf = ({ id }: ModelEntry) => `speed of ${id}`;

async function read(entry: ModelEntry): Promise<Speeds> {
  const file = await readStored(entry.id, SPEED_FILE);
  if (!file) return {};
  const kept = parse(await file.text());
  return kept?.with === (await conditions(entry)) ? (kept.speeds as Speeds) : {};
}

const conditions = async ({ sha256 }: ModelEntry) => `${FORMAT} ${sha256} ${await circumstances()}`;

/** Undefined where the file is damaged: then the engines are measured again. */
function parse(text: string): v.InferOutput<typeof speedFileSchema> | undefined {
  try {
    return v.parse(speedFileSchema, JSON.parse(text));
  } catch (error) {
    note("the measured speeds", error);
    return undefined;
  }
}

/** The measured engine with the lowest time per picture. */
export function fastest(speeds: Speeds): { readonly engine: EngineId; readonly milliseconds: number } | undefined {
  return Object.entries(speeds)
    .flatMap(([engine, speed]) =>
      "milliseconds" in speed ? [{ engine: engine as EngineId, milliseconds: speed.milliseconds }] : [],
    )
    .sort((a, b) => a.milliseconds - b.milliseconds)[0];
}
