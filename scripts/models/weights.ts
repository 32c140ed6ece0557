import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { say } from "../cli/say";
import { CACHE, SHARED } from "../paths";
import type { Model } from "./readModels";

const WEIGHTS = `${CACHE}/weights`;
const DOWNLOAD_MS = 60_000;

/**
 * Gets the weights of the models that the extension carries; returns their paths by model id. Leaves out models whose
 * weights are unavailable, and prints which.
 */
export async function getCarriedWeights(models: readonly Model[]): Promise<Map<string, string>> {
  const wanted = models.filter(({ builtIn }) => builtIn);
  const found = new Map<string, string>();
  for (const model of wanted) {
    const path = await getWeights(model);
    if (path) found.set(model.id, path);
  }
  if (found.size === wanted.length) return found;
  say(`${found.size} of the ${wanted.length} models that the extension carries are available.`);
  if (wanted.every(({ id, standIn }) => standIn || !found.has(id))) {
    say("The build uses the small model that the project carries. It often says nothing; run again with a connection.");
  }
  return found;
}

/**
 * Returns the path of a model's file with the right SHA-256. Looks in the cache, in the model's folder, in the folder
 * named by LABEL_LENS_MODELS (else in those beside the project), and, unless LABEL_LENS_OFFLINE is set, at the file's
 * public address; undefined where none has it.
 */
export async function getWeights(model: Model): Promise<string | undefined> {
  const kept = `${WEIGHTS}/${model.file}`;
  const places = [kept, `${model.folder}/${model.file}`];
  const given = process.env["LABEL_LENS_MODELS"];
  const beside = SHARED ? [`${SHARED}/models`, `${SHARED}/more-models`] : [];
  for (const mirror of given ? [given] : beside) places.push(`${mirror}/${model.file}`);
  for (const place of places) {
    if (!existsSync(place) || !isRight(model, readFileSync(place), place)) continue;
    if (place === kept || place.startsWith(model.folder)) return place;
    mkdirSync(WEIGHTS, { recursive: true });
    copyFileSync(place, kept);
    return kept;
  }
  if (!model.address) return undefined;
  if (process.env["LABEL_LENS_OFFLINE"]) {
    say(`${model.file} is not downloaded: LABEL_LENS_OFFLINE is set.`);
    return undefined;
  }
  return download(model, model.address, kept);
}

async function download(model: Model, address: string, kept: string): Promise<string | undefined> {
  say(`Getting ${model.title} from ${address}`);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_MS) });
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!isRight(model, bytes, address)) return undefined;
    mkdirSync(WEIGHTS, { recursive: true });
    writeFileSync(kept, bytes);
    return kept;
  } catch (error) {
    const { cause, message } = error as Error & { cause?: Error };
    say(`${model.file} is not available from ${address}: ${cause?.message ?? message}.`);
    return undefined;
  }
}

/** Whether a file has the right SHA-256; prints where it has not. */
function isRight({ file, sha256 }: Model, bytes: Uint8Array, place: string): boolean {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found === sha256) return true;
  say(`Refused ${place}: its SHA-256 is ${found}, that of ${file} is ${sha256}.`);
  return false;
}
