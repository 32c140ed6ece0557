import type { View } from "../view/view";

/** Width and height of a video as it is shown. */
export function sidesOf(
  { videoWidth, videoHeight }: HTMLVideoElement,
  { turns }: View,
): [width: number, height: number] {
  return turns % 2 === 0 ? [videoWidth, videoHeight] : [videoHeight, videoWidth];
}

/** Paints the current frame of a video as it is shown, into the upper left corner. */
export function paintFrame(context: OffscreenCanvasRenderingContext2D, video: HTMLVideoElement, view: View): void {
  const { videoWidth, videoHeight } = video;
  const [width, height] = sidesOf(video, view);
  context.save();
  context.translate(width / 2, height / 2);
  // As the style sheet has it: turned first, then seen in a mirror.
  context.scale(view.mirrored ? -1 : 1, 1);
  context.rotate((view.turns * Math.PI) / 2);
  context.drawImage(video, -videoWidth / 2, -videoHeight / 2);
  context.restore();
}
