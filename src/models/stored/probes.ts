import * as v from "valibot";
import { note } from "../../debug";
import type { ModelEntry } from "../entry";
import { fetchJson } from "../extensionFiles";
import { readStored, writeStored } from "../storage";

/** File with what a network knows of the probe pictures, in its model's folder in the browser's storage. */
const FILE = "probes.json";
/** Version of the file's format: files of another are ignored. */
const FORMAT = 1;

/** What a network knows of a probe picture. */
export interface Probe {
  readonly seed: number;
  readonly features: Float32Array;
}

const fileSchema = v.object({
  /** What it was computed with: the network's file, and the extension that did it. */
  with: v.string(),
  probes: v.array(
    v.object({ seed: v.pipe(v.number(), v.integer()), features: v.array(v.pipe(v.number(), v.finite())) }),
  ),
});

/** What was kept of a network, by this version of the extension; undefined where nothing was. */
export async function readProbes(entry: ModelEntry): Promise<readonly Probe[] | undefined> {
  try {
    const text = await (await readStored(entry.id, FILE))?.text();
    const kept = text === undefined ? undefined : v.parse(fileSchema, JSON.parse(text));
    if (kept?.with !== (await conditions(entry))) return undefined;
    return kept.probes.map(({ seed, features }) => ({ seed, features: Float32Array.from(features) }));
  } catch (error) {
    note("what a network knows of the probe pictures", error);
    return undefined;
  }
}

/** @throws StorageFull */
export async function keepProbes(entry: ModelEntry, probes: readonly Probe[]): Promise<void> {
  const plain = probes.map(({ seed, features }) => ({ seed, features: [...features] }));
  await writeStored(entry.id, FILE, JSON.stringify({ with: await conditions(entry), probes: plain }));
}

async function conditions({ sha256 }: ModelEntry): Promise<string> {
  const { version } = await fetchJson<{ version: string }>("/manifest.json");
  return `${FORMAT} ${sha256} ${version}`;
}
