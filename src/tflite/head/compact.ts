import type { Graph } from "../graph";
import type { Operator } from "../operators";
import type { Tensor } from "../tensor";

type Network = Pick<Graph, "tensors" | "operators" | "input" | "output">;

/** The same network without the tensors that none of its steps use, the others numbered anew. */
export function compact<Whole extends Network>(network: Whole): Whole {
  const { tensors, operators, input, output } = network;
  const used = new Set([input.index, output.index, ...operators.flatMap((step) => [...step.inputs, step.output])]);
  const kept = tensors.filter(({ index }) => used.has(index));
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  const place = (index: number) => places.get(index) ?? 0;
  const numbered = kept.map((tensor, index): Tensor => ({ ...tensor, index }));
  return {
    ...network,
    tensors: numbered,
    operators: operators.map(
      (step) => ({ ...step, inputs: step.inputs.map(place), output: place(step.output) }) as Operator,
    ),
    input: numbered[place(input.index)],
    output: numbered[place(output.index)],
  };
}
