import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import sharp from "sharp";
import { say } from "../../scripts/cli/say";
import { ROOT, SHARED } from "../../scripts/paths";
import { BENCH_CACHE } from "../paths";
import type { Spec } from "./plan";

/** A picture file, with its bytes in memory. */
export interface PictureFile extends Spec {
  readonly bytes: Buffer;
}

/**
 * Settings of the encoders, as sites use them; AVIF with a lower effort, which changes its size but not its decoding.
 */
const OPTIONS = { jpeg: { quality: 80 }, png: {}, webp: { quality: 80 }, avif: { quality: 55, effort: 2 } };

/** Degrees on the colour wheel between two pictures, where few drawings have to make many pictures. */
const HUE_STEP = 29;

/**
 * Makes the pictures, once: from the photographs beside the project if there are any, else from the drawings of the
 * project's own tests, in other colours.
 */
export async function makePictures(specs: readonly Spec[]): Promise<PictureFile[]> {
  const photographs = SHARED && `${SHARED}/images/page`;
  const real = photographs !== undefined && existsSync(photographs);
  const from = real ? photographs : `${ROOT}test/samples`;
  const folder = `${BENCH_CACHE}/pictures/${real ? "photographs" : "drawings"}`;
  const sources = readdirSync(from).sort();
  mkdirSync(folder, { recursive: true });
  const missing = specs.filter(({ name }) => !existsSync(`${folder}/${name}`));
  if (missing.length > 0) say(`Making ${missing.length} pictures (once)…`);
  for (const spec of missing) {
    const i = specs.indexOf(spec);
    const source = `${from}/${sources[i % sources.length]}`;
    await make(spec, source, real ? 0 : i * HUE_STEP, `${folder}/${spec.name}`);
  }
  return specs.map((spec) => ({ ...spec, bytes: readFileSync(`${folder}/${spec.name}`) }));
}

async function make({ format, width, height }: Spec, source: string, hue: number, path: string): Promise<void> {
  const picture = sharp(source).resize({ width, height, fit: "cover" }).flatten({ background: "white" });
  const coloured = hue ? picture.modulate({ hue: hue % 360 }) : picture;
  // Renamed when it is complete: a picture cut short by an interruption would stay for ever.
  await coloured.toFormat(format, OPTIONS[format]).toFile(`${path}.part`);
  renameSync(`${path}.part`, path);
}
