import type { Page, Worker } from "playwright-core";
import type { Running } from "../../../scripts/browser/startBrowser";
import { within } from "./within";

/** A page of the extension that may ask pages and the classifier; its own scripts are kept from running. */
const PAGE = "src/popup/index.html";
/** Deadline for it to open, in ms. */
const OPEN_MS = 30_000;

/**
 * Opens the page through which faults see and steer the extension, in the background's place: the background may be
 * stopped on purpose, and a debugger in it would keep the browser from stopping it.
 */
export async function throughControl(running: Running): Promise<Running & { readonly control: Page }> {
  const control = await running.context.newPage();
  const session = await running.context.newCDPSession(control);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await within(OPEN_MS, "a page of the extension opens", control.goto(`${running.origin}${PAGE}`));
  await session.send("Emulation.setScriptExecutionDisabled", { value: false });
  await session.detach();
  // tsx names functions by this helper, which pages do not have: https://github.com/privatenumber/tsx/issues/113
  await control.evaluate("globalThis.__name = (named) => named");
  return { ...running, control, background: control as unknown as Worker };
}
