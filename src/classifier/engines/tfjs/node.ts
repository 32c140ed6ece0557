import type { Activation } from "../../../tflite/operators/activation";

/** One node of a TensorFlow GraphDef in its JSON form, as tfjs-converter takes it. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input: readonly string[];
  readonly attr: Readonly<Record<string, Attribute>>;
}

type Attribute =
  | { s: number[] }
  | { i: number }
  | { b: boolean }
  | { type: "DT_FLOAT" | "DT_INT32" }
  | { shape: { dim: { size: number }[] } }
  | { list: { i: readonly number[] } | { s: number[][] } };

/** The converter takes strings as character codes or in base 64. */
const codes = (text: string) => [...text].map((character) => character.charCodeAt(0));

export const attribute = {
  text: (text: string): Attribute => ({ s: codes(text) }),
  texts: (texts: readonly string[]): Attribute => ({ list: { s: texts.map(codes) } }),
  integers: (list: readonly number[]): Attribute => ({ list: { i: list } }),
  integer: (i: number): Attribute => ({ i }),
  flag: (b: boolean): Attribute => ({ b }),
  shape: (sizes: readonly number[]): Attribute => ({ shape: { dim: sizes.map((size) => ({ size })) } }),
  float: { type: "DT_FLOAT" } as Attribute,
  int32: { type: "DT_INT32" } as Attribute,
};

const NHWC = attribute.text("NHWC");

/** TensorFlow's names of the activations, both as nodes and in `fused_ops`. */
export const ACTIVATION_OPS: Record<Exclude<Activation, "none">, string> = { relu: "Relu", relu6: "Relu6" };

/** The attributes of a window that slides over NHWC. */
export function windowAttributes(window: { padding: "same" | "valid"; strideHeight: number; strideWidth: number }) {
  return {
    T: attribute.float,
    data_format: NHWC,
    padding: attribute.text(window.padding.toUpperCase()),
    strides: attribute.integers([1, window.strideHeight, window.strideWidth, 1]),
  };
}

/** The attributes that fuse a bias (if there is one) and an activation into a convolution or a matrix product. */
export function fusedAttributes(biases: number, activation: Activation) {
  const ops = [...(biases ? ["BiasAdd"] : []), ...(activation === "none" ? [] : [ACTIVATION_OPS[activation]])];
  return { fused_ops: attribute.texts(ops), num_args: attribute.integer(biases) };
}
