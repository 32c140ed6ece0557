/** What the live page says of something: the state of the verdict, its words, and the class that is most likely. */
export interface Words {
  readonly state: string;
  readonly said: string;
  readonly best: string;
}

/** A frame before the camera, by its number, when it was shown, in ms, and the number of the picture that it shows. */
export interface SeenFrame {
  readonly frame: number;
  readonly at: number;
  readonly picture: number;
}

/** What was said of a frame, and when that stood in the page, in ms. */
export interface SaidFrame extends Words {
  readonly frame: number;
  readonly at: number;
}

export interface Watched {
  readonly seen: SeenFrame[];
  readonly said: SaidFrame[];
}

/**
 * Runs in a page before all else: notes which picture each frame shows, by the number in its corner, and what is said of
 * it. That takes time, so nothing else is measured meanwhile. Functions in it have no names, as in `watchLabels`.
 */
export function watchWords({ squares, side }: { readonly squares: number; readonly side: number }): void {
  const watched: Watched = { seen: [], said: [] };
  Object.assign(globalThis, { watched });
  const { prototype } = HTMLVideoElement;
  const { requestVideoFrameCallback } = prototype;
  const corner = new OffscreenCanvas(squares, 1).getContext("2d", { willReadFrequently: true });
  prototype.requestVideoFrameCallback = function (react) {
    return requestVideoFrameCallback.call(this, (now, metadata) => {
      corner?.drawImage(this, 0, 0, squares * side, side, 0, 0, squares, 1);
      const pixels = corner?.getImageData(0, 0, squares, 1).data ?? [];
      let picture = 0;
      for (let i = 0; i < squares; i++) if ((pixels[4 * i] ?? 255) < 128) picture |= 1 << i;
      watched.seen.push({ frame: metadata.presentedFrames, at: now, picture });
      react(now, metadata);
    });
  };
  new MutationObserver(() => {
    const labels = document.querySelector("section.labels");
    const frame = Number(labels?.getAttribute("data-frame"));
    if (!labels || !frame || watched.said.at(-1)?.frame === frame) return;
    watched.said.push({
      frame,
      at: performance.now(),
      state: labels.classList.item(1) ?? "",
      said: labels.querySelector(".said")?.textContent ?? "",
      best: labels.querySelector(".name")?.textContent ?? "",
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-frame"] });
}
