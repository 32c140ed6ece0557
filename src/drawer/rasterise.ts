/** Sides in pixels that the browser gives to a drawing that has none. https://drafts.csswg.org/css-images-3/#default-sizing */
const [UNSIZED_WIDTH, UNSIZED_HEIGHT] = [300, 150];
const SVG = "http://www.w3.org/2000/svg";
/** Maximum ratio of the sides at which a drawing gets the wanted size: a longer ribbon is drawn smaller. */
const MAX_RATIO = 8;

/**
 * Draws an SVG file, its shorter side `shorterSide` pixels long. It is drawn as an image, and so runs no script and
 * loads nothing. Whatever size the file claims to have, the canvas is at most `MAX_RATIO` times as long as that.
 *
 * @throws DOMException where the browser cannot draw it
 */
export async function rasterise(svg: ArrayBuffer, shorterSide: number): Promise<ImageBitmap> {
  const file = new Blob([svg], { type: "image/svg+xml" });
  const image = await load(file);
  const width = image.naturalWidth || UNSIZED_WIDTH;
  const height = image.naturalHeight || UNSIZED_HEIGHT;
  const mayBeUnsized = width === UNSIZED_WIDTH || height === UNSIZED_HEIGHT;
  const drawn = mayBeUnsized ? await load(await asLargeAs(width, height, file)) : image;
  const scale = shorterSide / Math.max(Math.min(width, height), Math.max(width, height) / MAX_RATIO);
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(width * scale)), Math.max(1, Math.ceil(height * scale)));
  // In this process, on the processor: the process that draws for the GPU serves the whole browser.
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  return canvas.transferToImageBitmap();
}

async function load(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Puts a drawing into one of a certain size: one without a size would take that of the canvas, and not be scaled. */
async function asLargeAs(width: number, height: number, file: Blob): Promise<Blob> {
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.addEventListener("loadend", resolve);
    reader.readAsDataURL(file);
  });
  const outside = document.implementation.createDocument(SVG, "svg").documentElement;
  const inside = outside.appendChild(outside.ownerDocument.createElementNS(SVG, "image"));
  for (const element of [outside, inside]) {
    element.setAttribute("width", String(width));
    element.setAttribute("height", String(height));
  }
  outside.setAttribute("viewBox", [0, 0, width, height].join(" "));
  inside.setAttribute("href", String(reader.result));
  return new Blob([new XMLSerializer().serializeToString(outside)], { type: file.type });
}
