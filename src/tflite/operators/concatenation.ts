import { readActivation } from "./activation";
import { listed, operator } from "./operator";
import { readAxis } from "./readAxis";

const MAX_INPUTS = 64;

/** Joins its inputs along one axis. */
export const concatenation = operator({
  name: "CONCATENATION",
  code: 2,
  inputs: [1, MAX_INPUTS],
  read: (options, bad) => ({ axis: options?.int32(0) ?? 0, activation: readActivation(options, 1, bad) }),
  shape: (inputs, { axis }, bad) => {
    const shapes = inputs.map(({ shape }) => shape);
    const [first = []] = shapes;
    const along = readAxis(axis, first.length, bad);
    const rest = (shape: readonly number[]) => shape.toSpliced(along, 1).join();
    const fit = shapes.every((shape) => shape.length === first.length && rest(shape) === rest(first));
    if (!fit) throw bad("tflite_concatenation", listed(shapes), axis);
    return first.with(
      along,
      shapes.reduce((sum, shape) => sum + (shape[along] ?? 0), 0),
    );
  },
});
