import type { Tensor } from "../tensor";
import type { Bad, OptionsTable } from "./operator";

export type Activation = "none" | "relu" | "relu6";

/** Activations by their number in the schema's ActivationFunctionType. */
const ACTIVATIONS: Record<number, Activation> = { 0: "none", 1: "relu", 3: "relu6" };

/** Reads the activation fused into an operator from field `field` of its options. */
export function readActivation(options: OptionsTable, field: number, bad: Bad): Activation {
  const code = options?.int8(field) ?? 0;
  const activation = ACTIVATIONS[code];
  if (!activation) throw bad("tflite_activation", code);
  return activation;
}

/**
 * Adds the activation that the range of a quantised output implies. Stored integers saturate: where the smallest stands
 * for 0, negative results become 0 (a ReLU), and where the largest also stands for 6, larger results become 6 (ReLU6).
 * Converters leave such an activation out, and float arithmetic needs it back.
 */
export function withSaturation<Options extends object>(options: Options, output: Tensor): Options {
  if (!("activation" in options) || options.activation === "relu6") return options;
  const { quantization, type } = output;
  const scale = quantization?.scales[0] ?? 0;
  const lowest = { uint8: 0, int8: -128 }[type as string];
  if (!quantization || quantization.zeroPoints[0] !== lowest) return options;
  const isSix = Math.abs(255 * scale - 6) < scale;
  return { ...options, activation: isSix ? "relu6" : "relu" };
}
