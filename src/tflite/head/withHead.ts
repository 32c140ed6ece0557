import type { Graph } from "../graph";
import { addHead, growing } from "./addHead";
import { compact } from "./compact";
import type { Head } from "./head";
import { toFeatures } from "./toFeatures";

/**
 * A network whose classifier is replaced by a head on its features.
 * @throws Failed where the network has no features
 */
export function withHead(graph: Graph, head: Head): Graph {
  const cut = compact(toFeatures(graph));
  const network = growing(cut);
  const output = addHead(network, cut.output, head);
  return { ...cut, ...network, output, labels: head.labels };
}
