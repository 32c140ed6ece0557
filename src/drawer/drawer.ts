/**
 * The page in which SVG files are drawn. It is sandboxed, and so has a process of its own, which its owner ends by
 * removing the frame; it has no network and none of the extension's functions.
 * https://developer.chrome.com/docs/extensions/reference/manifest/sandbox
 */
import type { Unreadable } from "../protocol/answer";
import { workerEndpoint } from "../protocol/endpoint";
import { serve } from "../protocol/rpc";
import { because } from "../words/reason";
import { MAX_PARTS, partsOf } from "./estimate/partsOf";
import { textOf } from "./estimate/textOf";
import { rasterise } from "./rasterise";

const api = {
  /**
   * Draws an SVG file, its shorter side `shorterSide` pixels long, unless it expands to too much.
   * @throws DOMException where the browser cannot draw it
   */
  draw: async (_: AbortSignal, svg: ArrayBuffer, shorterSide: number): Promise<ImageBitmap | Unreadable> => {
    if (partsOf(textOf(new Uint8Array(svg))) <= MAX_PARTS) return rasterise(svg, shorterSide);
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
