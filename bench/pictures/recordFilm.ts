import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { say } from "../../scripts/cli/say";
import { BENCH_CACHE } from "../paths";
import { makeFilm } from "./makeFilm";

/** Number of pictures in the video, and the time in ms for which each is shown. */
const PICTURES = 6;
const EACH_MS = 1_500;

/** Makes a video as a page shows one, once: some pictures of the film, 1280 × 720, recorded as they are drawn. */
export async function recordFilm(browser: Browser): Promise<Buffer> {
  const path = `${BENCH_CACHE}/film.webm`;
  if (existsSync(path)) return readFileSync(path);
  say("Recording a video (once)…");
  const { stills } = await makeFilm();
  const page = await browser.newPage();
  try {
    const base64 = await page.evaluate(record, {
      pictures: stills.slice(0, PICTURES).map((still) => still.toString("base64")),
      eachMs: EACH_MS,
    });
    const file = Buffer.from(base64, "base64");
    writeFileSync(path, file);
    return file;
  } finally {
    await page.close();
  }
}

/** Runs in a page. Functions in it have no names, since what runs this adds a helper for those, which the page has not. */
async function record(how: { readonly pictures: readonly string[]; readonly eachMs: number }): Promise<string> {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [1280, 720];
  const context = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: "video/webm;codecs=vp8" });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  for (const picture of how.pictures) {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const drawn = await createImageBitmap(new Blob([bytes]));
    for (const end = performance.now() + how.eachMs; performance.now() < end; ) {
      context?.drawImage(drawn, 0, 0);
      await new Promise(requestAnimationFrame);
    }
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
