import { int8, int32 } from "../../../src/tflite/format/fields";
import { type OperatorSpec, softmax } from "../operators";
import { randomIntegers } from "../random";
import { float32, type TensorSpec } from "../tensors";
import { makeTflite } from "../tflite";

/** What a layer computes: the name of its tensor, and its shape, NHWC. */
export interface Value {
  readonly name: string;
  readonly shape: readonly number[];
}

/** BuiltinOptions in the schema, by the number of the operator: LiteRT reads no options without it. */
const OPTIONS: Readonly<Record<number, number>> = {
  0: 11,
  1: 5,
  2: 10,
  3: 1,
  4: 2,
  9: 8,
  17: 5,
  18: 21,
  25: 9,
  34: 22,
  40: 27,
  45: 32,
};

const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** Collects the tensors and operators of a .tflite file, whose weights are random. */
export class FileBuilder {
  readonly picture: Value;
  private readonly tensors: Record<string, TensorSpec> = {};
  private readonly operators: OperatorSpec[] = [];
  private readonly random;

  /**
   * @param gain how much of its input's variance a layer keeps: 2 where a RELU after each takes half of it away
   *   (K. He et al., Delving Deep into Rectifiers, 2015, https://arxiv.org/abs/1502.01852)
   */
  constructor(
    side: number,
    seed: number,
    private readonly gain = 2,
  ) {
    this.random = randomIntegers(seed);
    this.picture = this.declare("picture", [1, side, side, 3]);
  }

  /** The bytes of a file whose scores are the softmax of these logits. */
  finish(logits: Value): Uint8Array {
    this.emit(softmax, [logits], logits.shape, {}, "scores");
    const metadata = { mean: [127.5], deviation: [127.5] };
    return makeTflite({ tensors: this.tensors, operators: this.operators, metadata });
  }

  protected emit<Options>(
    operator: (inputs: readonly string[], output: string, options: Options) => OperatorSpec,
    inputs: readonly Value[],
    shape: readonly number[],
    options: Options,
    name = `value ${this.operators.length}`,
  ): Value {
    const value = this.declare(name, shape);
    const spec = operator(
      inputs.map((input) => input.name),
      name,
      options,
    );
    // The multiplier of a depthwise convolution, which LiteRT reads, and our reader works out.
    const fields = spec.code === 4 ? { ...spec.options, 3: int32(1) } : spec.options;
    this.operators.push({ ...spec, options: fields, fields: { 3: int8(OPTIONS[spec.code] ?? 0) } });
    return value;
  }

  protected declare(name: string, shape: readonly number[]): Value {
    this.tensors[name] = float32(shape);
    return { name, shape };
  }

  protected constant(tensor: TensorSpec): Value {
    const name = `constant ${Object.keys(this.tensors).length}`;
    this.tensors[name] = tensor;
    return { name, shape: tensor.shape };
  }

  protected weights(shape: readonly number[], inputs: number, gain = this.gain): Value {
    return this.constant(float32(shape, this.numbers(size(shape), Math.sqrt((3 * gain) / inputs))));
  }

  protected bias = (count: number): Value => this.constant(float32([count], this.numbers(count, 0.1)));

  private numbers = (count: number, most: number): number[] =>
    Array.from({ length: count }, () => (this.random(20_001) / 10_000 - 1) * most);
}
