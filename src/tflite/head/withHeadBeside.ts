import type { Graph } from "../graph";
import { elements } from "../tensor";
import { addHead, addReal, addReals, growing } from "./addHead";
import { findFeatures } from "./findFeatures";
import type { Head } from "./head";

/**
 * A network with a head on its features beside its own classifier: one run gives the probabilities of the network's
 * classes, and after them those of the head's labels. Each part sums to 1.
 *
 * @throws Failed where the network has no features
 */
export function withHeadBeside(graph: Graph, head: Head): Graph {
  const network = growing(graph);
  const own = addHead(network, findFeatures(graph), head);
  const general = addReal(network, graph.output);
  const classes = elements(graph.output.shape);
  const listed = addReals(network, "classes", [1, classes]);
  const output = addReals(network, "classes and probability", [1, classes + head.labels.length]);
  network.operators.push(
    { name: "RESHAPE", inputs: [general.index], output: listed.index, options: { newShape: [...listed.shape] } },
    {
      name: "CONCATENATION",
      inputs: [listed.index, own.index],
      output: output.index,
      options: { axis: 1, activation: "none" },
    },
  );
  return { ...graph, ...network, output, labels: [...graph.labels, ...head.labels] };
}
