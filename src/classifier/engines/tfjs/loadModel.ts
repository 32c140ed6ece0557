import { GraphModel } from "@tensorflow/tfjs-converter";
import type { io } from "@tensorflow/tfjs-core";
import type { Graph } from "../../../tflite/graph";
import { type GraphDef, toGraphDef } from "./graphDef";

/**
 * Loads a network as a tfjs GraphModel on the active backend, on which it must also
 * be disposed of.
 */
export async function loadModel(graph: Graph): Promise<GraphModel> {
  const definition = toGraphDef(graph);
  const model = new GraphModel({ load: async () => toArtifacts(definition) });
  await model.load();
  return model;
}

function toArtifacts({ nodes, weights, output }: GraphDef): io.ModelArtifacts {
  return {
    format: "graph-model",
    modelTopology: { node: nodes, versions: { producer: 0 } },
    signature: { outputs: { scores: { name: output } } },
    weightSpecs: weights.map(({ spec }) => spec),
    weightData: weights.map(({ bytes }) => bytes.slice().buffer),
  };
}
