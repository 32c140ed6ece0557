import type { Page, Worker } from "playwright-core";
import type { Running } from "../../../scripts/browser/startBrowser";
import { within } from "./within";

/** A page of the extension that runs no script of its own, and yet has all that an extension may call. */
const PAGE = "manifest.json";
/** Deadline for it to open, in ms. */
const OPEN_MS = 30_000;

/**
 * Opens the page through which faults see and steer the extension, in the background's place: the background may be
 * stopped on purpose, and a debugger in it would keep the browser from stopping it.
 */
export async function throughControl(running: Running): Promise<Running & { readonly control: Page }> {
  const control = await running.context.newPage();
  // tsx names functions by this helper, which pages do not have: https://github.com/privatenumber/tsx/issues/113
  await control.addInitScript("globalThis.__name = (named) => named");
  await within(OPEN_MS, "a page of the extension opens", control.goto(`${running.origin}${PAGE}`));
  return { ...running, control, background: control as unknown as Worker };
}
