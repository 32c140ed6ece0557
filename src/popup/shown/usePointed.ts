import { useRef, useState } from "preact/hooks";
import { swallow } from "../../debug";
import type { PictureReport } from "../../protocol/page/pictureReport";
import { useSignalEffect } from "../../ui/useSignalEffect";
import type { Frame, Frames } from "../page/usePage";

/** The picture that the user pointed at when a key opened the popup. */
interface PointedPicture {
  readonly picture: PictureReport;
  readonly frame: Frame;
}

/** Asks each frame once for the picture that the user points at: soon the pointer is on its way to the popup. */
export function usePointed(frames: Frames): PointedPicture | undefined {
  const [pointed, setPointed] = useState<PointedPicture>();
  const asked = useRef(new Set<Frame>());
  useSignalEffect(
    (signal) => {
      for (const frame of frames.filter((one) => !asked.current.has(one))) {
        asked.current.add(frame);
        frame
          .pointed(signal)
          .then((picture) => picture && setPointed({ picture, frame }))
          .catch(swallow("the picture that is pointed at"));
      }
    },
    [frames],
  );
  return pointed;
}
