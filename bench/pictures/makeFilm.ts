import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { writeFilm } from "../../scripts/browser/cameraFilm";
import { ROOT, SHARED } from "../../scripts/paths";
import { BENCH_CACHE } from "../paths";

/** Number of pictures before the camera, and of the frames of each: a second and a half. */
const PICTURES = 16;
const FRAMES = 45;

/** Length of the film in ms. */
export const FILM_MS = (PICTURES * FRAMES * 1000) / 30;

export interface Film {
  readonly path: string;
  /** What each picture looks like before the camera, as a JPEG file, in the order in which they are shown. */
  readonly stills: readonly Buffer[];
}

/** Makes a film of photographs, where there are any, else of drawings; each bears its number in a corner. */
export async function makeFilm(): Promise<Film> {
  const photographs = SHARED && `${SHARED}/images/page`;
  const from = photographs && existsSync(photographs) ? photographs : `${ROOT}test/samples`;
  mkdirSync(BENCH_CACHE, { recursive: true });
  const path = `${BENCH_CACHE}/film.mjpeg`;
  const pictures = readdirSync(from)
    .sort()
    .slice(0, PICTURES)
    .map((name) => `${from}/${name}`);
  return { path, stills: await writeFilm(path, pictures, FRAMES, numberOn) };
}

/** Number of squares that a picture's number is written in, and the side of each in px. */
export const NUMBER = { squares: 5, side: 32 } as const;

/** A picture's number, from 1, as black and white squares, far from what the model sees. */
function numberOn(index: number): Buffer {
  const { squares, side } = NUMBER;
  const drawn = Array.from({ length: squares }, (_, i) => {
    const colour = ((index + 1) >> i) & 1 ? "black" : "white";
    return `<rect x="${i * side}" width="${side}" height="${side}" fill="${colour}"/>`;
  });
  const size = `width="${squares * side}" height="${side}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawn.join("")}</svg>`);
}
