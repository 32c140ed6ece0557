import type { EngineId } from "../protocol/answer";
import { readStored, writeStored } from "./storage";

/** In a model's folder in the browser's storage. */
const SPEED_FILE = "speed.json";

/** What a model takes for a picture on an engine of this computer, or why the engine cannot run it. */
export type Speed = { readonly milliseconds: number } | { readonly problem: string };
export type Speeds = Readonly<Partial<Record<EngineId, Speed>>>;

export async function readSpeeds(id: string): Promise<Speeds> {
  const file = await readStored(id, SPEED_FILE);
  return file ? JSON.parse(await file.text()) : {};
}

export async function keepSpeed(id: string, engine: EngineId, speed: Speed): Promise<void> {
  await writeStored(id, SPEED_FILE, JSON.stringify({ ...(await readSpeeds(id)), [engine]: speed }));
}

/** The engine that took the least time, of those that were measured. */
export function fastest(speeds: Speeds): { readonly engine: EngineId; readonly milliseconds: number } | undefined {
  return Object.entries(speeds)
    .flatMap(([engine, speed]) =>
      "milliseconds" in speed ? [{ engine: engine as EngineId, milliseconds: speed.milliseconds }] : [],
    )
    .sort((a, b) => a.milliseconds - b.milliseconds)[0];
}
