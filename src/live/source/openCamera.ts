import { Failed } from "../../words/failed";
import type { MessageKey } from "../../words/keys";
import type { Source } from "./source";

/**
 * As much as a label needs, and a person likes to see: a camera that has more gives this instead, or is scaled by the
 * browser.
 */
const WANTED = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } as const;

/** Why there is no camera, by the name of the browser's error. https://w3c.github.io/mediacapture-main/#methods-5 */
const SENTENCES: Readonly<Record<string, MessageKey>> = {
  NotAllowedError: "live_denied",
  SecurityError: "live_denied",
  NotFoundError: "live_no_camera",
  OverconstrainedError: "live_no_camera",
  NotReadableError: "live_in_use",
  AbortError: "live_in_use",
};

/**
 * @param id of a camera; without one, the browser chooses
 * @throws Failed with the reason
 */
export async function openCamera(id?: string): Promise<Source> {
  const which = id ? { deviceId: { exact: id } } : {};
  try {
    const from = await navigator.mediaDevices.getUserMedia({ video: { ...WANTED, ...which } });
    return { kind: "camera", name: from.getVideoTracks()[0]?.getSettings().deviceId ?? "", from };
  } catch (error) {
    const key = SENTENCES[(error as Error).name];
    throw key ? new Failed(key) : error;
  }
}
