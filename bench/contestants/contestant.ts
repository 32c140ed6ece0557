/** One way of classifying the pictures of a page, in a plain page. */
export interface Contestant {
  /** Probabilities, one for each of the model's classes, for pixels of just the size that it takes. */
  classify(pixels: ImageData): Promise<Float32Array>;
  /** Classifies every picture of the page, as a page would that uses it; all have loaded. */
  classifyPage(images: readonly HTMLImageElement[]): Promise<void>;
  /** Milliseconds of each of `runs` runs of the network alone, its pixels being ready as it takes them. */
  infer?(runs: number): Promise<number[]>;
}

/** Side of the network's input in pixels; all contestants run MobileNet V2 1.0 224. */
export const SIDE = 224;
