import type { GraphBuilder } from "../graphBuilder";
import { type Emit, operands } from "./emit";

/**
 * RESHAPE and SQUEEZE. The file states the shape of the output; only the size of the batch, which the file fixes at 1,
 * is left open in the graph.
 */
const emitShapeOf = (builder: GraphBuilder, input: number, output: number): string => {
  const [, ...sizes] = builder.tensor(output).shape;
  return builder.emit("Reshape", [builder.valueOf(input), builder.constantIntegers([-1, ...sizes])]);
};

export const emitReshape: Emit<"RESHAPE"> = (builder, step) => emitShapeOf(builder, operands(step)[0], step.output);
export const emitSqueeze: Emit<"SQUEEZE"> = (builder, step) => emitShapeOf(builder, operands(step)[0], step.output);
