import type { Layout } from "../../src/classifier/engines/tfjs/weights";
import type { Graph } from "../../src/tflite/graph";
import type { Operator } from "../../src/tflite/operators";
import { OnnxBuilder } from "./onnxBuilder";
import { attribute } from "./schema";

type Step<Name extends Operator["name"]> = Extract<Operator, { name: Name }>;
type Emit<Name extends Operator["name"]> = (builder: OnnxBuilder, step: Step<Name>) => string;

const INPUT = "picture";

/**
 * Writes the same network as an ONNX file in float32; supports the operators of MobileNet V2. Input: "picture",
 * [1, size, size, 3], bytes 0 to 255; normalisation is part of the network. Output: probabilities, [1, labels].
 *
 * @throws Error where the network has another operator
 */
export function toOnnx(graph: Graph): Uint8Array {
  const builder = new OnnxBuilder(graph);
  const { scale, offset } = graph.normalization;
  const scaled = builder.emit("Mul", [INPUT, builder.floats(scale, [3])]);
  const shifted = builder.emit("Add", [scaled, builder.floats(offset, [3])]);
  builder.name(graph.input.index, builder.emit("Transpose", [shifted], [attribute.integers("perm", [0, 3, 1, 2])]));
  for (const step of graph.operators) {
    const emit = EMITTERS[step.name] as Emit<Operator["name"]> | undefined;
    if (!emit) throw new Error(`The benchmark writes no ONNX for ${step.name}, which ${graph.file} uses.`);
    builder.name(step.output, emit(builder, step));
  }
  return builder.build(INPUT, builder.valueOf(graph.output.index));
}

const EMITTERS: { [Name in Operator["name"]]?: Emit<Name> } = {
  ADD: (builder, step) => {
    const [a = -1, b = -1] = step.inputs;
    return activate(builder, builder.emit("Add", [builder.valueOf(a), builder.valueOf(b)]), step.options.activation);
  },
  AVERAGE_POOL_2D: (builder, step) => {
    const { filterHeight, filterWidth, activation } = step.options;
    const pooled = builder.emit(
      "AveragePool",
      [builder.valueOf(step.inputs[0] ?? -1)],
      [attribute.integers("kernel_shape", [filterHeight, filterWidth]), ...slidingWindow(step.options)],
    );
    return activate(builder, pooled, activation);
  },
  CONV_2D: (builder, step) => convolution(builder, step, 1),
  // The filter is [1, height, width, channels]: there are as many groups as channels, each with one input.
  DEPTHWISE_CONV_2D: (builder, step) => convolution(builder, step, builder.tensor(step.inputs[1] ?? -1).shape[3] ?? 1),
  // Only tensors after the pool are reshaped; there NCHW and NHWC are the same row.
  RESHAPE: (builder, step) => {
    const { shape } = builder.tensor(step.output);
    return builder.emit("Reshape", [builder.valueOf(step.inputs[0] ?? -1), builder.integers(shape)]);
  },
  SOFTMAX: (builder, step) => builder.emit("Softmax", [builder.valueOf(step.inputs[0] ?? -1)]),
};

function convolution(builder: OnnxBuilder, step: Step<"CONV_2D" | "DEPTHWISE_CONV_2D">, groups: number): string {
  const [input = -1, filter = -1, bias] = step.inputs;
  const { options } = step;
  const layout = filterLayout(builder.tensor(filter).shape, groups);
  const biases = bias === undefined ? [] : [builder.weight(bias)];
  const result = builder.emit(
    "Conv",
    [builder.valueOf(input), builder.weight(filter, layout), ...biases],
    [
      attribute.integer("group", groups),
      attribute.integers("dilations", [options.dilationHeight, options.dilationWidth]),
      ...slidingWindow(options),
    ],
  );
  return activate(builder, result, options.activation);
}

/**
 * Layout that turns a filter from [out, height, width, in], or [1, height, width, channels], to [out, in, height,
 * width].
 */
function filterLayout(shape: readonly number[], groups: number): Layout {
  const [first = 1, h = 1, w = 1, last = 1] = shape;
  const [out, into] = groups === 1 ? [first, last] : [last, 1];
  const area = h * w;
  const order = Uint32Array.from({ length: out * into * area }, (_, at) => {
    const [o, i, place] = [Math.floor(at / (into * area)), Math.floor(at / area) % into, at % area];
    return groups === 1 ? (o * area + place) * into + i : place * out + o;
  });
  return { shape: [out, into, h, w], order };
}

function slidingWindow(options: { padding: "same" | "valid"; strideHeight: number; strideWidth: number }) {
  return [
    attribute.integers("strides", [options.strideHeight, options.strideWidth]),
    attribute.text("auto_pad", options.padding === "same" ? "SAME_UPPER" : "VALID"),
  ];
}

function activate(builder: OnnxBuilder, value: string, activation: "none" | "relu" | "relu6"): string {
  if (activation === "none") return value;
  if (activation === "relu") return builder.emit("Relu", [value]);
  return builder.emit("Clip", [value, builder.floats([0], []), builder.floats([6], [])]);
}
