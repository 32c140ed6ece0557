import type { Candidate } from "../../../protocol/answer";
import type { ExamineRequest } from "../../../protocol/picture";
import type { Graph, Normalization } from "../../../tflite/graph";
import { alike } from "../../../tflite/read/inferNormalization";
import { readTflite } from "../../../tflite/readTflite";
import { writeClassifier } from "../../../tflite/writeClassifier";
import { topK } from "../../../verdict/topK";
import { wasm } from "../../engines/wasm";
import type { Draw } from "../../pixels/drawing";
import { FOR_NOBODY } from "../../pixels/forPage";
import { loadPicture } from "../../pixels/loadPicture";

/** The two ways in which nearly all classifiers in real numbers have their pictures, by the least value of a pixel. */
const WAYS: Readonly<Record<Way, Normalization>> = { zero: alike(0, 255), minus: alike(127.5, 127.5) };
/** Number of classes that are shown of an answer. */
const SHOWN = 3;

export type Way = "zero" | "minus";

/** A model whose file now says how its pictures are normalised. */
export interface Normalised {
  readonly way: Way;
  readonly file: Uint8Array<ArrayBuffer>;
  /** Its most probable classes for the picture, where there is one. */
  readonly best: readonly Candidate[];
  /** The entropy of its probabilities: the surer it is, the smaller that is. */
  readonly entropy: number;
}

/**
 * Writes a model in real numbers that does not say how its pictures are normalised in either way, and has each look at a
 * picture, so that the user sees which is right. To be called in a worker of its own.
 *
 * @param labels the contents of a label file, in place of the labels that the model carries
 * @throws TfliteError; UnreadableError where the picture cannot be read
 */
export async function normaliseEither(
  signal: AbortSignal,
  { contents, file, labels, picture }: ExamineRequest,
  draw: Draw,
): Promise<Normalised[]> {
  const bytes = new Uint8Array(await contents.arrayBuffer());
  const found: Normalised[] = [];
  for (const way of ["zero", "minus"] as const) {
    const graph = readTflite(bytes, file, labels, WAYS[way]);
    const answer = picture ? await look(signal, graph, picture, draw) : { best: [], entropy: 0 };
    found.push({ way, file: writeClassifier(graph, file.replace(/\.tflite$/i, "")), ...answer });
  }
  return found;
}

/** What a model says of the square in the middle of a picture, on an engine that every computer has. */
async function look(signal: AbortSignal, graph: Graph, picture: Blob, draw: Draw) {
  const loaded = await loadPicture(signal, { from: "file", bytes: await picture.arrayBuffer() }, FOR_NOBODY);
  const { content } = loaded;
  const { centre } = await loaded.decode(signal, graph.input.shape[1] ?? 0, (drawn, shorterSide) =>
    draw(signal, { file: drawn, shorterSide, content, tab: FOR_NOBODY.tab }),
  );
  const model = await wasm.load(signal, graph, { asked: true });
  try {
    const probabilities = await model.run(centre, 1);
    return {
      best: topK(probabilities, SHOWN).map((index) => ({
        index,
        label: graph.labels[index] ?? "",
        probability: probabilities[index] ?? 0,
      })),
      entropy: -probabilities.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0),
    };
  } finally {
    model.dispose();
  }
}
