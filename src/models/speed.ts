import type { EngineId } from "../protocol/answer";
import type { Reason } from "../words/reason";
import { circumstances } from "./circumstances";
import type { ModelEntry } from "./entry";
import { readStored, writeStored } from "./storage";

/** In a model's folder in the browser's storage. */
const SPEED_FILE = "speed.json";
/** Higher when what is kept changes: then what was kept before is forgotten. */
const FORMAT = 2;

/** What a model takes for a picture on an engine of this computer, or why the engine cannot run it. */
export type Speed = { readonly milliseconds: number } | { readonly problem: Reason };
export type Speeds = Readonly<Partial<Record<EngineId, Speed>>>;

interface SpeedFile {
  /** What they were measured with: the model's file, and `circumstances`. */
  readonly with: string;
  readonly speeds: Speeds;
}

/** What was measured of this file under the present circumstances; after a change of them, nothing. */
export const readSpeeds = (entry: ModelEntry): Promise<Speeds> =>
  navigator.locks.request(lockOf(entry), { mode: "shared" }, () => read(entry));

export const keepSpeed = (entry: ModelEntry, engine: EngineId, speed: Speed): Promise<void> =>
  navigator.locks.request(lockOf(entry), async () => {
    const speeds = { ...(await read(entry)), [engine]: speed };
    const kept: SpeedFile = { with: await conditions(entry), speeds };
    await writeStored(entry.id, SPEED_FILE, JSON.stringify(kept));
  });

/** A file that is written anew cannot be read meanwhile, and the options page measures while the classifier compares. */
const lockOf = ({ id }: ModelEntry) => `speed of ${id}`;

async function read(entry: ModelEntry): Promise<Speeds> {
  const file = await readStored(entry.id, SPEED_FILE);
  if (!file) return {};
  const kept = parse(await file.text());
  return kept?.with === (await conditions(entry)) ? kept.speeds : {};
}

const conditions = async ({ sha256 }: ModelEntry) => `${FORMAT} ${sha256} ${await circumstances()}`;

/** Undefined where the file was damaged: then it is measured again. */
function parse(text: string): SpeedFile | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The engine that took the least time, of those that were measured. */
export function fastest(speeds: Speeds): { readonly engine: EngineId; readonly milliseconds: number } | undefined {
  return Object.entries(speeds)
    .flatMap(([engine, speed]) =>
      "milliseconds" in speed ? [{ engine: engine as EngineId, milliseconds: speed.milliseconds }] : [],
    )
    .sort((a, b) => a.milliseconds - b.milliseconds)[0];
}
