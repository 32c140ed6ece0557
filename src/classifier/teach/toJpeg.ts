/** Quality at which a picture of this size shows no blocks. */
const QUALITY = 0.85;

/** A square picture as a JPEG file with sides of `side` pixels; closes the bitmap. */
export async function toJpeg(bitmap: ImageBitmap, side: number): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext("2d");
  if (context) context.imageSmoothingQuality = "high";
  context?.drawImage(bitmap, 0, 0, side, side);
  bitmap.close();
  return (await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY })).arrayBuffer();
}
