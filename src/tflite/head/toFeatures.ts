import type { Graph } from "../graph";
import type { Operator } from "../operators";
import { findFeatures } from "./findFeatures";

/**
 * The network up to its classifier: its output are the features, and it has no labels.
 * @throws Failed where the network has none
 */
export function toFeatures(graph: Graph): Graph {
  const output = findFeatures(graph);
  return { ...graph, operators: stepsTo(output.index, graph.operators), output, labels: [] };
}

/** The steps that compute a tensor, in their order. */
function stepsTo(index: number, operators: readonly Operator[]): readonly Operator[] {
  const wanted = new Set([index]);
  const steps: Operator[] = [];
  for (const step of operators.toReversed()) {
    if (!wanted.has(step.output)) continue;
    steps.unshift(step);
    for (const input of step.inputs) wanted.add(input);
  }
  return steps;
}
