import { UnreadableError } from "../../../protocol/unreadableError";
import type { DrawnPicture } from "../../kinds/readDrawn";
import type { Part } from "./shownPart";

/** Longer side in pixels to which a larger picture is scaled down: enough for any model's input. */
const MAX_SIDE = 512;

/**
 * Cuts a part out of a capture, and gives it back the proportions that it has in its file, and its size where the page, or a
 * dense screen, enlarges it: a model is surer of a small picture than it is right, and how it is judged goes by its pixels.
 *
 * @param density pixels of the capture for each CSS px
 */
export function cutOut(
  capture: ImageBitmap,
  density: number,
  { left, top, width, height, aspect, across: most }: Part,
): DrawnPicture {
  // Neither side loses pixels by this; the other gets some.
  const wide = Math.max(width, height * aspect) * density;
  const scale = Math.min(1, MAX_SIDE / Math.max(wide, wide / aspect), most / wide);
  const [across, down] = [wide * scale, (wide / aspect) * scale].map((side) => Math.max(1, Math.round(side)));
  const context = new OffscreenCanvas(across ?? 1, down ?? 1).getContext("2d", { willReadFrequently: true });
  if (!context) throw new UnreadableError("no-access");
  context.imageSmoothingQuality = "high";
  const { canvas } = context;
  const from = [left, top, width, height].map((length) => length * density) as [number, number, number, number];
  context.drawImage(capture, ...from, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { from: "pixels", width: canvas.width, height: canvas.height, rgba: data.buffer, whole: false };
}
