/** A picture's file, as an <img> names it. */
export type ShownFile = Pick<HTMLImageElement, "src" | "naturalWidth" | "naturalHeight">;

/** One way to classify the pictures of a page, without an extension. */
export interface Contestant {
  /** Returns a probability for each of the model's classes; `pixels` have the size of the network's input. */
  classify(pixels: ImageData): Promise<Float32Array>;
  /** Classifies every picture of the page, as a page that uses this contestant would; all pictures have loaded. */
  classifyPage(images: readonly HTMLImageElement[]): Promise<void>;
  /** Classifies files by their addresses, as `classifyPage` does; they are in no page. */
  classifyFiles?(files: readonly ShownFile[]): Promise<void>;
  /** Milliseconds of each of `runs` runs of the network alone, on pixels that are ready in its input format. */
  infer?(runs: number): Promise<number[]>;
}

/** Side of the network's input in pixels; all contestants run MobileNet V2 1.0 224. */
export const SIDE = 224;
