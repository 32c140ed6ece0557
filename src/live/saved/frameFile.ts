import { Failed } from "../../words/failed";
import { paintFrame, sidesOf } from "./paintFrame";

/** The current frame as it is classified, as a file: turned as it is shown, but not as in a mirror. */
export async function frameFile(video: HTMLVideoElement, turns: number): Promise<Blob> {
  const view = { mirrored: false, turns };
  const context = new OffscreenCanvas(...sidesOf(video, view)).getContext("2d");
  if (!context) throw new Failed("canvas_none");
  paintFrame(context, video, view);
  return context.canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
}
