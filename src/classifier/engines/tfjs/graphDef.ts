import type { Graph } from "../../../tflite/graph";
import { elements } from "../../../tflite/tensor";
import { GraphBuilder } from "./graphBuilder";
import type { GraphNode } from "./node";
import { attribute } from "./node";
import { emitOperator } from "./operators";
import { roundEarly } from "./roundEarly";
import type { Weight } from "./weights";

const INPUT = "picture";

/** A TensorFlow graph and its constants, ready for tfjs-converter. */
export interface GraphDef {
  readonly nodes: readonly GraphNode[];
  readonly weights: readonly Weight[];
  readonly output: string;
}

/**
 * Converts a network to a TensorFlow graph.
 *
 * The input "picture" is float32 [batch, size, size, 3] with what is stored of pictures,
 * 0 to 255 (`storePixels`): normalising it is part of the graph. The output is float32
 * [batch, numbers of its output]. Quantised activations are computed in float; the rounding of the
 * integer kernels is imitated only where it matters (`roundEarly`).
 */
export function toGraphDef(graph: Graph): GraphDef {
  const builder = new GraphBuilder(graph.tensors);
  builder.name(graph.input.index, normalize(builder, graph));
  for (const [position, step] of graph.operators.entries()) {
    const value = emitOperator(builder, step);
    builder.name(step.output, roundEarly(builder, value, position, builder.tensor(step.output)));
  }
  const output = builder.emit("Reshape", [
    builder.valueOf(graph.output.index),
    builder.constantIntegers([-1, elements(graph.output.shape)]),
  ]);
  return { nodes: builder.nodes, weights: builder.weights, output };
}

function normalize(builder: GraphBuilder, { input, normalization }: Graph): string {
  const shape = [-1, ...input.shape.slice(1)];
  const picture = builder.emit("Placeholder", [], { dtype: attribute.float, shape: attribute.shape(shape) }, INPUT);
  const scaled = builder.emit("Mul", [picture, builder.constantFloats(normalization.scale)]);
  return builder.emit("AddV2", [scaled, builder.constantFloats(normalization.offset)]);
}
