interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in pixels of what an element shows at this address; undefined where it has none, or it is not known. */
export function naturalSizeOf(element: Element, address: string): Size | undefined {
  const size = sizeOf(element, address);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function sizeOf(element: Element, address: string): Size | undefined {
  if (element instanceof HTMLCanvasElement) return element;
  if (element instanceof HTMLImageElement) return { width: element.naturalWidth, height: element.naturalHeight };
  // Not the size of its poster, whose address is that of a file.
  if (!(element instanceof HTMLVideoElement) || !address.startsWith("video:")) return undefined;
  return { width: element.videoWidth, height: element.videoHeight };
}
