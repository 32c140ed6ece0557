import type { Activation } from "../../../tflite/operators/activation";
import type { Tensor } from "../../../tflite/tensor";
import { ACTIVATION_OPS, attribute, type GraphNode } from "./node";
import { type Layout, toWeight, type Weight } from "./weights";

/** Collects the nodes and constants of a TensorFlow graph, and knows which node computes which TFLite tensor. */
export class GraphBuilder {
  readonly nodes: GraphNode[] = [];
  readonly weights: Weight[] = [];
  private readonly names = new Map<number, string>();

  constructor(private readonly tensors: readonly Tensor[]) {}

  /** Records that node `name` computes tensor `index`. */
  name(index: number, name: string): void {
    this.names.set(index, name);
  }

  tensor(index: number): Tensor {
    const tensor = this.tensors[index];
    if (!tensor) throw new Error(`There is no tensor ${index}.`);
    return tensor;
  }

  /** The name of the node that computes tensor `index`; a constant gets its node when it is first used. */
  valueOf(index: number): string {
    const known = this.names.get(index);
    if (known) return known;
    const name = this.constant(index);
    this.name(index, name);
    return name;
  }

  /** Adds a constant of the file, with its own layout and quantisation unless others are given. */
  constant(index: number, layout?: Layout, quantization = this.tensor(index).quantization): string {
    return this.weight((name) => toWeight(name, { ...this.tensor(index), quantization }, layout));
  }

  constantIntegers(values: readonly number[], shape: readonly number[] = [values.length]): string {
    return this.literal("int32", new Int32Array(values), shape);
  }

  constantFloats(values: readonly number[], shape: readonly number[] = [values.length]): string {
    return this.literal("float32", new Float32Array(values), shape);
  }

  /** Scalars: some inputs must have no shape. */
  constantInteger = (value: number): string => this.constantIntegers([value], []);
  constantFloat = (value: number): string => this.constantFloats([value], []);

  emit(
    op: string,
    input: readonly string[],
    attr: GraphNode["attr"] = {},
    name = `${op}_${this.nodes.length}`,
  ): string {
    this.nodes.push({ name, op, input, attr: { T: attribute.float, ...attr } });
    return name;
  }

  /** Adds the activation as a node of its own, for operators that cannot fuse one. */
  activate(input: string, activation: Activation): string {
    return activation === "none" ? input : this.emit(ACTIVATION_OPS[activation], [input]);
  }

  private literal(dtype: "int32" | "float32", values: Int32Array | Float32Array, shape: readonly number[]): string {
    const bytes = new Uint8Array(values.buffer);
    return this.weight((name) => ({ spec: { name, shape: [...shape], dtype }, bytes }));
  }

  private weight(make: (name: string) => Weight): string {
    const weight = make(`Const_${this.nodes.length}`);
    this.weights.push(weight);
    const dtype = weight.spec.dtype === "int32" ? attribute.int32 : attribute.float;
    return this.emit("Const", [], { dtype }, weight.spec.name);
  }
}
