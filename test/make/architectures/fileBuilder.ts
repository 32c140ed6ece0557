import { int8 as int8Field, int32 } from "../../../src/tflite/format/fields";
import { type OperatorSpec, quantize, softmax } from "../operators";
import { randomIntegers } from "../random";
import { float32, int8, type TensorSpec, uint8 } from "../tensors";
import { makeTflite } from "../tflite";
import { PICTURE, PROBABILITY, STEPS, toInt8, toInt32 } from "./integers";

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

export interface Numbers {
  /**
   * How much of its input's variance a layer keeps: 2 where a RELU after each takes half of it away.
   * K. He et al., Delving Deep into Rectifiers, 2015, https://arxiv.org/abs/1502.01852
   */
  readonly gain?: number;
  /** Whether it is stored in int8, with a uint8 picture and uint8 scores. */
  readonly integers?: boolean;
}

/** Collects the tensors and operators of a .tflite file, whose weights are random. */
export class FileBuilder {
  readonly picture: Value;
  private readonly tensors: Record<string, TensorSpec> = {};
  private readonly operators: OperatorSpec[] = [];
  private readonly random;
  private readonly gain: number;
  private readonly integers: boolean;

  constructor(side: number, seed: number, { gain = 2, integers = false }: Numbers = {}) {
    this.gain = gain;
    this.integers = integers;
    this.random = randomIntegers(seed);
    const shape = [1, side, side, 3];
    const stored = { ...PICTURE, zeroPoint: 128 };
    this.tensors["picture"] = integers ? uint8(shape, stored) : float32(shape);
    const picture = { name: "picture", shape };
    this.picture = integers ? this.emit(quantize, [picture], shape, {}, "stored", int8(shape, PICTURE)) : picture;
  }

  /** The bytes of a file whose scores are the softmax of these logits. */
  finish(logits: Value): Uint8Array {
    const { shape } = logits;
    if (this.integers) {
      const scores = this.emit(softmax, [logits], shape, {}, "int8 scores", int8(shape, PROBABILITY));
      this.emit(quantize, [scores], shape, {}, "scores", uint8(shape, { ...PROBABILITY, zeroPoint: 0 }));
    } else {
      this.emit(softmax, [logits], shape, {}, "scores");
    }
    const metadata = { mean: [127.5], deviation: [127.5] };
    return makeTflite({ tensors: this.tensors, operators: this.operators, metadata });
  }

  protected emit<Options>(
    operator: (inputs: readonly string[], output: string, options: Options) => OperatorSpec,
    inputs: readonly Value[],
    shape: readonly number[],
    options: Options,
    name = `value ${this.operators.length}`,
    tensor = this.integers ? int8(shape, STEPS) : float32(shape),
  ): Value {
    this.tensors[name] = tensor;
    const spec = operator(
      inputs.map((input) => input.name),
      name,
      options,
    );
    // The multiplier of a depthwise convolution, which LiteRT reads, and our reader works out.
    const fields = spec.code === 4 ? { ...spec.options, 3: int32(1) } : spec.options;
    this.operators.push({ ...spec, options: fields, fields: { 3: int8Field(OPTIONS[spec.code] ?? 0) } });
    return { name, shape };
  }

  protected constant(tensor: TensorSpec): Value {
    const name = `constant ${Object.keys(this.tensors).length}`;
    this.tensors[name] = tensor;
    return { name, shape: tensor.shape };
  }

  /** @param axis along which there is a scale for each channel; one for all where it is left out */
  protected weights(shape: readonly number[], inputs: number, axis?: number, gain = this.gain): Value {
    const values = this.numbers(size(shape), Math.sqrt((3 * gain) / inputs));
    return this.constant(this.integers ? toInt8(shape, values, axis) : float32(shape, values));
  }

  protected bias(count: number, { name }: Value, filter: Value): Value {
    const values = this.numbers(count, 0.1);
    const weights = this.tensors[filter.name];
    const input = this.tensors[name]?.quantization?.scale;
    const whole = weights && typeof input === "number" ? toInt32(values, input, weights) : float32([count], values);
    return this.constant(whole);
  }

  number(value: number): Value {
    return this.constant(this.integers ? toInt8([1], [value]) : float32([1], [value]));
  }

  private numbers = (count: number, most: number): number[] =>
    Array.from({ length: count }, () => (this.random(20_001) / 10_000 - 1) * most);
}
