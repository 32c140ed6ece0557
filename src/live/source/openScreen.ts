import { Failed } from "../../words/failed";
import type { Source } from "./source";

/** @throws Failed where the user shares nothing */
export async function openScreen(): Promise<Source> {
  try {
    const from = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 30 } } });
    return { kind: "screen", name: "", from };
  } catch (error) {
    throw (error as Error).name === "NotAllowedError" ? new Failed("live_not_shared") : error;
  }
}
