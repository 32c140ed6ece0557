import type { ModelEntry } from "../../models/entry";
import type { Unreadable } from "../../protocol/answer";
import type { EmbedRequest } from "../../protocol/request/lesson";
import { UnreadableError } from "../../protocol/unreadableError";
import type { LoadedModel } from "../engines/engine";
import type { Draw } from "../pixels/drawing";
import { FOR_NOBODY } from "../pixels/forPage";
import { loadPicture } from "../pixels/loadPicture";
import type { Pixels } from "../pixels/squares/cutSquares";
import { FeatureNetworks } from "./featureNetworks";
import { smallPicture } from "./smallPicture";
import { squaresToLearn, viewsOf } from "./viewsOf";

/** What a network knows of a picture. */
export interface Embedded {
  /** SHA-256 of the picture's bytes. */
  readonly content: string;
  /** [views, width] */
  readonly features: Float32Array;
  /** The picture as a small JPEG file, where the request asked for it. */
  readonly picture?: ArrayBuffer;
}

/** Of the worker, which has a life of its own. */
const networks = new FeatureNetworks();

/**
 * The features of pictures, or why one cannot be read, in their order. The engine is one that has given the model's known
 * answers. To be called in a worker of its own.
 *
 * @throws Failed where the model has no features, or no engine works
 */
export async function embed(
  signal: AbortSignal,
  entry: ModelEntry,
  { engine: choice, pictures, ...how }: Omit<EmbedRequest, "model">,
  draw: Draw,
): Promise<(Embedded | Unreadable)[]> {
  const copies = await networks.copies(signal, entry, choice, pictures.length);
  const found: (Embedded | Unreadable)[] = [];
  const waiting = pictures.entries();
  await Promise.all(
    copies.map(async (copy) => {
      for (const [i, picture] of waiting) {
        signal.throwIfAborted();
        found[i] = await embedOne(signal, picture, entry.inputSize, how, copy, draw);
      }
    }),
  );
  return found;
}

async function embedOne(
  signal: AbortSignal,
  picture: Blob,
  size: number,
  { views, small }: Pick<EmbedRequest, "views" | "small">,
  model: LoadedModel,
  draw: Draw,
): Promise<Embedded | Unreadable> {
  try {
    const bytes = await picture.arrayBuffer();
    const loaded = await loadPicture(signal, { from: "file", bytes }, FOR_NOBODY);
    const { content } = loaded;
    const rasterise = (file: ArrayBuffer, shorterSide: number) =>
      draw(signal, { file, shorterSide, content, tab: FOR_NOBODY.tab });
    const squares = await loaded.decode(signal, size, rasterise, squaresToLearn);
    const features = await run(model, views === "one" ? [squares.centre] : viewsOf(squares));
    return { content, features, ...(small && { picture: await smallPicture(squares) }) };
  } catch (error) {
    if (error instanceof UnreadableError) return error.toAnswer();
    throw error;
  }
}

/** At the sizes of a batch that the model has proven itself at. */
async function run(model: LoadedModel, squares: readonly Pixels[]): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  const at = squares.length % model.batch === 0 ? model.batch : 1;
  for (let from = 0; from < squares.length; from += at) {
    parts.push(await model.run(join(squares.slice(from, from + at), Uint8Array), at));
  }
  return join(parts, Float32Array);
}

type Numbers = Uint8Array<ArrayBuffer> | Float32Array;

function join<T extends Numbers>(parts: readonly T[], Type: new (length: number) => T): T {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = new Type(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
