import type { Operator } from "../../../tflite/operators";
import type { Tensor } from "../../../tflite/tensor";
import { toFloats } from "../../../tflite/values";

/** The element type in which a new file holds the values of a tensor. */
type Form = "uint8" | "int8" | "float32";

/** Collects the tensors and operators of a new file, and knows which of its tensors hold the values of the old ones. */
export class Rewriter {
  readonly tensors: Tensor[] = [];
  readonly operators: Operator[] = [];
  /** For each tensor of the old file, the new tensors that hold its values. */
  private readonly forms = new Map<number, Partial<Record<Form | "same", number>>>();

  constructor(private readonly old: readonly Tensor[]) {}

  tensor(index: number): Tensor {
    const tensor = this.old[index];
    if (!tensor) throw new Error(`There is no tensor ${index}.`);
    return tensor;
  }

  add(tensor: Tensor): number {
    return this.tensors.push({ ...tensor, index: this.tensors.length }) - 1;
  }

  /** Adds a constant in float32. */
  addFloats(constant: Tensor): number {
    return this.add(toFloat32(constant));
  }

  /** Records that the new tensor `index` holds the values of the old tensor `old`. */
  holds(old: number, form: Form | "same", index: number): number {
    this.forms.set(old, { ...this.forms.get(old), [form]: index });
    return index;
  }

  /** The new tensor that holds the old one's values as 8-bit integers; undefined where there is none. */
  integers(old: number): number | undefined {
    const { int8, uint8 } = this.forms.get(old) ?? {};
    return int8 ?? uint8;
  }

  emit(step: Pick<Operator, "name" | "options">, inputs: readonly number[], output: number): void {
    this.operators.push({ ...step, inputs, output } as Operator);
  }

  /** A new tensor for a constant that stays as it is, such as axes and sizes. */
  same(old: number): number {
    return this.forms.get(old)?.same ?? this.holds(old, "same", this.add(this.tensor(old)));
  }

  /** The new tensor that holds the old one's values in this form; they are converted where only another form exists. */
  as(old: number, form: "int8" | "float32"): number {
    const known = this.forms.get(old)?.[form];
    if (known !== undefined) return known;
    const tensor = this.tensor(old);
    const into = this.add(form === "int8" ? toInt8(tensor) : toFloat32(tensor));
    if (!tensor.data) this.convert(this.forms.get(old) ?? {}, form, into);
    return this.holds(old, form, into);
  }

  /** Adds a tensor for what an operator computes. */
  computed(old: number, form: "int8" | "float32"): number {
    const tensor = { ...this.tensor(old), data: undefined };
    return this.holds(old, form, this.add(form === "int8" ? toInt8(tensor) : toFloat32(tensor)));
  }

  private convert({ uint8, int8, float32 }: Partial<Record<Form, number>>, form: "int8" | "float32", into: number) {
    const from = form === "int8" ? (uint8 ?? float32) : (int8 ?? uint8);
    if (from === undefined) throw new Error(`Nothing computes tensor ${into} of the new file.`);
    this.emit({ name: form === "int8" ? "QUANTIZE" : "DEQUANTIZE", options: {} }, [from], into);
  }
}

/** From uint8 to int8 with the same scale: values and zero point are 128 less. */
function toInt8({ quantization, ...tensor }: Tensor): Tensor {
  if (tensor.type !== "uint8" || !quantization) return { ...tensor, quantization };
  return {
    ...tensor,
    type: "int8",
    data: tensor.data?.map((byte) => byte ^ 0x80),
    quantization: { ...quantization, zeroPoints: quantization.zeroPoints.map((zero) => zero - 128) },
  };
}

/** From int8 to uint8 with the same scale, for the input, which is no constant; others stay as they are. */
export function toUint8({ quantization, ...tensor }: Tensor): Tensor {
  if (tensor.type !== "int8" || !quantization) return { ...tensor, quantization };
  const zeroPoints = quantization.zeroPoints.map((zero) => zero + 128);
  return { ...tensor, type: "uint8", quantization: { ...quantization, zeroPoints } };
}

function toFloat32(tensor: Tensor): Tensor {
  const data = tensor.data && new Uint8Array(toFloats(tensor).buffer);
  return { ...tensor, type: "float32", quantization: undefined, data };
}
