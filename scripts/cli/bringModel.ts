import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { pause } from "../../src/async/pause";
import { BROUGHT } from "../../src/models/catalogue";
import type { Running } from "../browser/startBrowser";

const POLL_MS = 200;
/** Deadline in ms for reading a model and trying it on two engines, the slowest among them. */
const MAX_MS = 10 * 60_000;

/** Whether a model is named by its file, not by its id. */
export const isFile = (model: string): boolean => model.endsWith(".tflite");

/**
 * Adds a model's file to a running browser, as a user adds one of their own.
 * @returns its id
 * @throws Error saying what is wrong with the file
 */
export async function bringModel({ context, origin }: Running, file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`There is no file "${file}".`);
  const id = `${BROUGHT}${createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 12)}`;
  const page = await context.newPage();
  await page.goto(`${origin}src/options/index.html`);
  await page.locator(".drop input").setInputFiles(file);
  const end = Date.now() + MAX_MS;
  while (Date.now() < end) {
    const problem = page.locator(".bring").getByRole("alert");
    if ((await problem.count()) > 0) throw new Error((await problem.first().textContent()) ?? file);
    if (await page.evaluate(isKept, id)) {
      await page.close();
      return id;
    }
    await pause(POLL_MS);
  }
  throw new Error(`${file} was not ready after ${MAX_MS / 60_000} minutes.`);
}

/** Runs in the page: a model is listed once it has its entry. */
async function isKept(id: string): Promise<boolean> {
  try {
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
    await (await models.getDirectoryHandle(id)).getFileHandle("model.json");
    return true;
  } catch {
    return false;
  }
}
