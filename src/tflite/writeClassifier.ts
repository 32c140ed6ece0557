import { appendZip } from "./format/appendZip";
import type { Graph } from "./graph";
import { writeMetadata } from "./writeMetadata";
import { writeTflite } from "./writeTflite";

const LABEL_FILE = "labels.txt";

/**
 * Returns the bytes of a .tflite file with this classifier, its labels and its normalisation, as MediaPipe's tasks, LiteRT
 * and `readTflite` read it.
 *
 * @param attached other files to go with it, by their names, for `readAttached`
 */
export function writeClassifier(
  graph: Graph,
  title: string,
  attached: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const metadata = writeMetadata({ ...graph, title, labelFile: LABEL_FILE });
  return appendZip(writeTflite(graph, metadata), { [LABEL_FILE]: `${graph.labels.join("\n")}\n`, ...attached });
}
