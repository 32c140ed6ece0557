import { Failed } from "../../words/failed";
import type { Graph } from "../graph";
import type { Operator } from "../operators";
import { elements, type Tensor } from "../tensor";

/** Operators behind the classifier: they turn scores into probabilities, or store the same numbers in another way. */
const BEHIND: ReadonlySet<Operator["name"]> = new Set([
  "SOFTMAX",
  "LOGISTIC",
  "RESHAPE",
  "SQUEEZE",
  "QUANTIZE",
  "DEQUANTIZE",
]);
/** Operators that may add to scores, or scale them, by constants. */
const BY_CONSTANTS: ReadonlySet<Operator["name"]> = new Set(["ADD", "MUL"]);

/**
 * Finds the numbers from which a network's last layer makes its scores: what it knows of a picture before it says which
 * class that is. Found by structure: the last product with constant weights whose input is one list of numbers, that is,
 * a FULLY_CONNECTED, or a CONV_2D of 1 × 1 behind the global pool.
 *
 * @throws Failed where the network does not end so
 */
export function findFeatures({ file, operators, tensors, output }: Graph): Tensor {
  let index: number | undefined = output.index;
  while (index !== undefined) {
    const step: Operator | undefined = operators.find((each) => each.output === index);
    if (!step) break;
    const [from, weights] = step.inputs.map((input) => tensors[input]);
    if (from && isClassifier(step.name, from, weights)) return from;
    index = BEHIND.has(step.name) || BY_CONSTANTS.has(step.name) ? soleComputed([from, weights]) : undefined;
  }
  throw new Failed("teach_no_features", file);
}

function isClassifier(name: Operator["name"], { shape, data }: Tensor, weights: Tensor | undefined): boolean {
  if (!weights?.data || data) return false;
  const width = elements(shape);
  if (name === "FULLY_CONNECTED") return weights.shape[1] === width;
  return name === "CONV_2D" && weights.shape.slice(1).join() === `1,1,${width}`;
}

/** The index of the one input that is no constant; undefined where there are two. */
function soleComputed(inputs: readonly (Tensor | undefined)[]): number | undefined {
  const [computed, ...others] = inputs.filter((tensor) => tensor && !tensor.data);
  return others.length === 0 ? computed?.index : undefined;
}
