import type { ModelEntry } from "../../models/entry";
import { loadFiles } from "../../models/loadFiles";
import { findFeatures } from "../../tflite/head/findFeatures";
import { elements } from "../../tflite/tensor";

/**
 * Number of features that a model's network has of a view of a picture.
 * @throws Failed where it has none; ModelUnavailable
 */
export async function readWidth(entry: ModelEntry): Promise<number> {
  const { graph } = await loadFiles(entry);
  return elements(findFeatures(graph).shape);
}
