import { type Browser, chromium } from "playwright-core";
import { CHROMIUM, QUIET } from "../scripts/browser/startBrowser";

/** Starts the same browser without the extension, for everyone else; each tab in it is a new page. */
export function startPlainBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, headless: false, args: ["--headless=new", ...QUIET, ...args] });
}
