import { operator } from "./operator";

export const softmax = operator({
  name: "SOFTMAX",
  code: 25,
  inputs: [1, 1],
  read: (options, bad) => {
    const beta = options?.float32(0) ?? 0;
    if (!(beta > 0 && Number.isFinite(beta))) throw bad("tflite_beta", beta);
    return { beta };
  },
  shape: (inputs) => inputs[0]?.shape ?? [],
});
