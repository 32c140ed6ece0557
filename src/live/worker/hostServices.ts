import type { HostServices } from "../../classifier/hostApi";
import { Drawer } from "../../offscreen/drawer";
import { openDrawingFrame } from "../../offscreen/openDrawingFrame";

const drawer = new Drawer(openDrawingFrame);

/**
 * What this page does for workers of its own: it draws files, and remembers nothing, so that nothing is left of what was
 * looked at.
 */
export const HOST_SERVICES: HostServices = {
  draw: (signal, drawing) => drawer.draw(signal, drawing),
  cache: {
    get: async (_model, _choice, _crop, contents) => contents.map(() => undefined),
    keep: nothing,
    forget: nothing,
    addresses: { keep: nothing, wasSeen: async () => false },
  },
  referers: { set: refuse, remove: refuse },
  distrusted: () => {},
};

async function nothing(): Promise<void> {}

function refuse(): never {
  throw new Error("Nothing here names a page.");
}
