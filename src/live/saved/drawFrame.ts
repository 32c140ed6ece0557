import { Failed } from "../../words/failed";
import type { View } from "../view/view";
import { paintFrame, sidesOf } from "./paintFrame";

/** Size of the words in px, as a share of the picture's width, and the space around them as a share of that. */
const TEXT = 1 / 40;
const LEADING = 1.5;
const INK = "#16181d";
const PAPER = "#fff";

/** Draws the current frame as it is shown, with lines of words below it, into a file. */
export async function drawFrame(video: HTMLVideoElement, view: View, lines: readonly string[]): Promise<Blob> {
  const [width, height] = sidesOf(video, view);
  const size = Math.max(12, Math.round(width * TEXT));
  const canvas = new OffscreenCanvas(width, height + Math.round(size * LEADING * (lines.length + 1)));
  const context = canvas.getContext("2d");
  if (!context) throw new Failed("canvas_none");
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintFrame(context, video, view);
  context.fillStyle = INK;
  context.textBaseline = "middle";
  lines.forEach((line, i) => {
    context.font = `${i === 0 ? "600 " : ""}${size}px system-ui, sans-serif`;
    context.fillText(line, size, height + size * LEADING * (i + 1), width - 2 * size);
  });
  return canvas.convertToBlob({ type: "image/png" });
}
