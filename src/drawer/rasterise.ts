/** Side in pixels of a drawing without a size, which is taken to be square. */
const UNSIZED = 300;
/** Maximum ratio of the sides at which a drawing gets the wanted size: a longer ribbon is drawn smaller. */
const MAX_RATIO = 8;

/**
 * Draws an SVG file, its shorter side `shorterSide` pixels long. It is drawn as an image, and so runs no script and
 * loads nothing. Whatever size the file claims to have, the canvas is at most `MAX_RATIO` times as long as that.
 *
 * @throws DOMException where the browser cannot draw it
 */
export async function rasterise(svg: ArrayBuffer, shorterSide: number): Promise<ImageBitmap> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const width = image.naturalWidth || UNSIZED;
    const height = image.naturalHeight || UNSIZED;
    const scale = shorterSide / Math.max(Math.min(width, height), Math.max(width, height) / MAX_RATIO);
    const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(width * scale)), Math.max(1, Math.ceil(height * scale)));
    // In this process, on the processor: the process that draws for the GPU serves the whole browser.
    canvas.getContext("2d", { willReadFrequently: true })?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.transferToImageBitmap();
  } finally {
    URL.revokeObjectURL(url);
  }
}
