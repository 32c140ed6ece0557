import { pause } from "../../async/pause";
import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import { scope } from "../frame/scope";

/** Pauses after which the script is asked for again, where it could not be had: once, the page would never be labelled. */
const PAUSES_MS = [500, 2_000, 10_000];

/** Has the script brought that finds pictures, unless a click has done so; resolves once it is there, or cannot be had. */
export async function bringContent(): Promise<void> {
  for (const ms of [...PAUSES_MS, undefined]) {
    if (scope.labelLensStarted) return;
    await askBackground("fetchContent").catch(swallow("fetching the script that finds pictures"));
    if (scope.labelLensStarted || ms === undefined) return;
    await pause(ms);
  }
}
