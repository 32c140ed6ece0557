import { because } from "../../words/reason";
import type { Complaints } from "../format/tfliteError";

/** The first of ImageNet's thousand classes, and the one before it that models of Google's have, for none of them. */
const [FIRST, BACKGROUND] = ["tench", "background"];

/**
 * The labels of a model's classes. Where they are ImageNet's thousand, for a model that has a class for none of them as
 * well, that comes first: lists for other models lack it.
 *
 * @throws TfliteError where there are more, or fewer, than there are classes
 */
export function fitLabels(labels: readonly string[], classes: number, complaints: Complaints): readonly string[] {
  if (labels.length === classes) return labels;
  const isOneShort = labels.length + 1 === classes;
  if (isOneShort && labels[0]?.split(",", 1)[0]?.trim() === FIRST) return [BACKGROUND, ...labels];
  throw complaints.unsupported(
    because("part_labels"),
    because("tflite_label_count", labels.length, classes),
    because(isOneShort ? "remedy_one_more_label" : "remedy_right_labels"),
  );
}
