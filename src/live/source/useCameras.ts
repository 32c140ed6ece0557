import { useState } from "preact/hooks";
import { swallow } from "../../debug";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { message } from "../../words/message";

/** A camera's id and its name. */
type Camera = readonly [id: string, name: string];

/**
 * The cameras of this computer; none until the browser lets this page use one, and names them.
 * @param source read again when it changes
 */
export function useCameras(source: unknown): readonly Camera[] {
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  useSignalEffect(
    (signal) => {
      const read = () =>
        listCameras().then((found) => signal.aborted || setCameras(found), swallow("listing the cameras"));
      navigator.mediaDevices.addEventListener("devicechange", read, { signal });
      void read();
    },
    [source],
  );
  return cameras;
}

async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }, i) => [deviceId, label || message("live_camera_unnamed", i + 1)]);
}
