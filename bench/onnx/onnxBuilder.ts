import { type Layout, toWeight } from "../../src/classifier/engines/tfjs/weights";
import type { Graph } from "../../src/tflite/graph";
import { elements } from "../../src/tflite/tensor";
import { type Attribute, DATA_TYPES, encodeModel } from "./schema";

/** Version of the operator set: ONNX 1.8's, which every later runtime understands. */
const OPSET = 13;
const IR_VERSION = 8;

/** Collects the nodes and constants of an ONNX network; values are referred to by name. */
export class OnnxBuilder {
  private readonly nodes: object[] = [];
  private readonly constants: object[] = [];
  private readonly values = new Map<number, string>();
  private count = 0;

  constructor(private readonly graph: Graph) {}

  /** Adds an operator; returns the name of its output. */
  emit(operator: string, inputs: readonly string[], attributes: readonly Attribute[] = []): string {
    const name = `${operator}_${this.count++}`;
    this.nodes.push({ name, op_type: operator, input: inputs, output: [name], attribute: attributes });
    return name;
  }

  /** Adds a constant of the .tflite file as float32, its elements rearranged by `layout`; returns its name. */
  weight(index: number, layout?: Layout): string {
    const tensor = this.tensor(index);
    const { spec, bytes } = toWeight("", tensor, layout ?? tensor);
    const decode = spec.quantization as { scale: number; min: number } | undefined;
    const values = decode
      ? Float32Array.from(bytes, (byte) => byte * decode.scale + decode.min)
      : new Float32Array(bytes.slice().buffer);
    return this.floats(values, spec.shape);
  }

  floats(values: ArrayLike<number>, shape: readonly number[]): string {
    return this.constant(new Uint8Array(Float32Array.from(values).buffer), shape, "float32");
  }

  integers(values: readonly number[]): string {
    return this.constant(new Uint8Array(BigInt64Array.from(values, BigInt).buffer), [values.length], "int64");
  }

  tensor(index: number) {
    const tensor = this.graph.tensors[index];
    if (!tensor) throw new RangeError(`There is no tensor ${index}.`);
    return tensor;
  }

  /** Returns the name of the value that stands for a computed tensor of the .tflite file. */
  valueOf(index: number): string {
    const value = this.values.get(index);
    if (!value) throw new Error(`Tensor ${index} is not computed yet.`);
    return value;
  }

  name(index: number, value: string): void {
    this.values.set(index, value);
  }

  /** @returns the bytes of the .onnx file */
  build(input: string, output: string): Uint8Array {
    return encodeModel({
      ir_version: IR_VERSION,
      producer_name: "label-lens",
      opset_import: [{ domain: "", version: OPSET }],
      graph: {
        name: this.graph.file,
        node: this.nodes,
        initializer: this.constants,
        input: [valueInfo(input, this.graph.input.shape)],
        output: [valueInfo(output, [1, elements(this.graph.output.shape)])],
      },
    });
  }

  private constant(raw: Uint8Array, dims: readonly number[], type: keyof typeof DATA_TYPES): string {
    const name = `constant_${this.constants.length}`;
    this.constants.push({ name, dims, data_type: DATA_TYPES[type], raw_data: raw });
    return name;
  }
}

function valueInfo(name: string, shape: readonly number[]) {
  const dim = shape.map((dim_value) => ({ dim_value }));
  return { name, type: { tensor_type: { elem_type: DATA_TYPES.float32, shape: { dim } } } };
}
