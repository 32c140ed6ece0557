/**
 * The page in which files are drawn: SVG files, and what only an `<img>` shows. It is sandboxed, and so has a process of its own, which its owner ends by
 * removing the frame; it has no network and none of the extension's functions.
 * https://developer.chrome.com/docs/extensions/reference/manifest/sandbox
 */
import { kindOfText } from "../classifier/pixels/header/kindOfText";
import { textOf } from "../classifier/pixels/header/textOf";
import type { Unreadable } from "../protocol/answer";
import { workerEndpoint } from "../protocol/endpoint";
import { serve } from "../protocol/rpc";
import { because } from "../words/reason";
import { drawPixels } from "./drawPixels";
import { MAX_PARTS, partsOf } from "./estimate/partsOf";
import { rasterise } from "./rasterise";

const api = {
  /**
   * Draws a file, its shorter side `shorterSide` pixels long, unless it comes to too much; see `Drawing`.
   * @throws DOMException where the browser cannot draw it
   */
  draw: async (_: AbortSignal, file: ArrayBuffer, shorterSide: number): Promise<ImageBitmap | Unreadable> => {
    const bytes = new Uint8Array(file);
    if (kindOfText(bytes) !== "drawing") return drawPixels(file, shorterSide);
    if (partsOf(textOf(bytes)) <= MAX_PARTS) return rasterise(file, shorterSide);
    return { state: "unreadable", code: "too-complex", detail: because("drawing_parts", MAX_PARTS) };
  },
};

export type DrawerApi = typeof api;

/** The owner sends one end of a channel: messages to the window could come from anyone who has it in a frame. */
addEventListener("message", ({ source, ports: [port] }) => {
  if (source !== parent || !port) return;
  serve(workerEndpoint(port), api);
  port.start();
});
