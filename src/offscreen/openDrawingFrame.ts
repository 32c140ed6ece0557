import browser from "webextension-polyfill";
import { withDeadline } from "../async/withDeadline";
import type { DrawerApi } from "../drawer/drawer";
import type { Unreadable } from "../protocol/answer";
import { workerEndpoint } from "../protocol/endpoint";
import { connect } from "../protocol/rpc";
import { Failed } from "../words/failed";

/** Path in the built extension; the page stands in the manifest's `sandbox`. */
const DRAWER_PAGE = "src/drawer/index.html";
/** Deadline in ms for a frame with a new process: it takes 0.1 to 0.3 s. */
const OPEN_MS = 10_000;

/** A frame in which drawings are drawn. */
export interface DrawingFrame {
  /** @throws DOMException where the browser cannot draw it */
  draw(file: ArrayBuffer, shorterSide: number): Promise<ImageBitmap | Unreadable>;
  /** Aborted when its process is gone, for which the reason is given. */
  readonly ended: AbortSignal;
  /** Ends the process, whatever it is busy with. */
  remove(): void;
}

/** @throws Failed where the browser does not open it */
export async function openDrawingFrame(): Promise<DrawingFrame> {
  const frame = document.createElement("iframe");
  frame.src = browser.runtime.getURL(DRAWER_PAGE);
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  try {
    await withDeadline(loaded, OPEN_MS, "drawing_nowhere");
  } catch (error) {
    frame.remove();
    throw error;
  }
  const { port1: port, port2: theirs } = new MessageChannel();
  const ended = new AbortController();
  // https://html.spec.whatwg.org/multipage/web-messaging.html#event-close
  port.addEventListener("close", () => ended.abort(new Failed("drawing_broke")));
  // A sandboxed page has no origin that could be named.
  frame.contentWindow?.postMessage("draw", "*", [theirs]);
  const drawer = connect<DrawerApi>(workerEndpoint(port, ended.signal));
  port.start();
  return {
    draw: (file, shorterSide) => drawer.draw(ended.signal, file, shorterSide),
    ended: ended.signal,
    remove: () => {
      frame.remove();
      port.close();
    },
  };
}
