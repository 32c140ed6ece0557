import { conv2d } from "./operators";
import { smallClassifier } from "./smallClassifier";
import { float32, uint8 } from "./tensors";
import { makeTflite, type TfliteSpec } from "./tflite";

const sound = smallClassifier();
const [stem, ...rest] = sound.operators;
if (!stem) throw new Error("The small classifier has no operators.");

/** Files that cannot be used as a model, each for a different reason. */
export const REFUSED = {
  "nonsense.tflite": Buffer.from("This is a letter, not a model."),
  "detector.tflite": makeTflite({ ...sound, outputs: ["scores", "logits"] }),
  "four-channels.tflite": makeTflite({
    ...sound,
    tensors: { ...sound.tensors, picture: uint8([1, 8, 8, 4], { scale: 1, zeroPoint: 0 }) },
  }),
  "cut-off.tflite": makeTflite({ ...sound, operators: [{ ...stem, inputs: ["picture"] }, ...rest] }),
  "unheard-of.tflite": makeTflite({ ...sound, operators: [{ ...stem, code: 150 }, ...rest] }),
  "unlabelled.tflite": makeTflite({ ...sound, files: false, metadata: {} }),
  "mislabelled.tflite": makeTflite({ ...sound, files: { "labels.txt": "cat\ndog\n" } }),
  /** The weights are so large that the results are not numbers. */
  "overflowing.tflite": makeTflite(overflowing()),
} satisfies Record<string, Uint8Array>;

export type Refused = keyof typeof REFUSED;

function overflowing(): TfliteSpec {
  const filter = float32([4, 3, 3, 3], new Array<number>(108).fill(3e38));
  const tensors = { ...sound.tensors, filter };
  return {
    ...sound,
    tensors,
    operators: [conv2d(["picture", "filter"], "convolved", { padding: "same", strides: [2, 2] }), ...rest],
  };
}
