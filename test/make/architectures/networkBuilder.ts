/** Puts networks together, layer by layer. Shapes are worked out here, not by the reader. */
import * as make from "../operators";
import { int32s } from "../tensors";
import { FileBuilder, type Value } from "./fileBuilder";

type Sides = readonly [height: number, width: number];
type Activation = "none" | "relu" | "relu6";
export interface Layer {
  readonly stride?: number;
  readonly padding?: "same" | "valid";
  readonly activation?: Activation;
  /** As for the whole network, where it is not said. */
  readonly gain?: number;
}

const slide = (length: number, window: number, stride: number, padding: "same" | "valid") =>
  Math.ceil((padding === "same" ? length : length - window + 1) / stride);
const sides = (kernel: number | Sides): Sides => (typeof kernel === "number" ? [kernel, kernel] : kernel);

/** The layers of which published networks are made. */
export class NetworkBuilder extends FileBuilder {
  conv(x: Value, filters: number, kernel: number | Sides, layer: Layer = {}): Value {
    const [height, width] = sides(kernel);
    const channels = x.shape[3] ?? 0;
    const filter = this.weights([filters, height, width, channels], height * width * channels, 0, layer.gain);
    return this.window(make.conv2d, [x, filter, this.bias(filters, x, filter)], filters, [height, width], layer);
  }

  depthwise(x: Value, kernel: number | Sides, layer: Layer = {}): Value {
    const [height, width] = sides(kernel);
    const channels = x.shape[3] ?? 0;
    const filter = this.weights([1, height, width, channels], height * width, 3);
    return this.window(
      make.depthwiseConv2d,
      [x, filter, this.bias(channels, x, filter)],
      channels,
      [height, width],
      layer,
    );
  }

  averagePool(x: Value, kernel: number | Sides, layer: Layer = {}): Value {
    return this.window(make.averagePool2d, [x], x.shape[3] ?? 0, sides(kernel), layer);
  }

  maxPool(x: Value, kernel: number, layer: Layer = {}): Value {
    return this.window(make.maxPool2d, [x], x.shape[3] ?? 0, sides(kernel), layer);
  }

  /** The average over the whole picture, [1, 1, 1, channels]. */
  average(x: Value): Value {
    const axes = this.constant(int32s([2], [1, 2]));
    return this.emit(make.mean, [x, axes], [1, 1, 1, x.shape[3] ?? 0], { keepsDims: true });
  }

  add = (a: Value, b: Value, activation: Activation = "none"): Value =>
    this.emit(make.add, [a, b], a.shape, { activation });
  multiply = (a: Value, b: Value): Value => this.emit(make.mul, [a, b], a.shape, {});
  relu = (x: Value): Value => this.emit(make.relu, [x], x.shape, {});
  hardSwish = (x: Value): Value => this.emit(make.hardSwish, [x], x.shape, {});

  concatenate(values: readonly Value[]): Value {
    const channels = values.reduce((sum, { shape }) => sum + (shape[3] ?? 0), 0);
    return this.emit(make.concatenation, values, (values[0]?.shape ?? []).with(3, channels), { axis: 3 });
  }

  /** The picture without its first row and column, and with a row and a column of zeros at its end. */
  shift(x: Value): Value {
    const [, height = 0, width = 0, channels = 0] = x.shape;
    const added = this.constant(int32s([4, 2], [0, 0, 0, 1, 0, 1, 0, 0]));
    const padded = this.emit(make.pad, [x, added], [1, height + 1, width + 1, channels], {});
    const ranges = [
      [0, 1, 1, 0],
      [1, height + 1, width + 1, channels],
      [1, 1, 1, 1],
    ].map((range) => this.constant(int32s([4], range)));
    return this.emit(make.stridedSlice, [padded, ...ranges], x.shape, {});
  }

  /** The bytes of a file whose scores are those of `x`, averaged over the picture, for each of `classes`. */
  classify(x: Value, classes: number): Uint8Array {
    const channels = x.shape[3] ?? 0;
    const averaged = this.average(x);
    const weights = this.weights([classes, channels], channels);
    const logits = this.emit(
      make.fullyConnected,
      [averaged, weights, this.bias(classes, averaged, weights)],
      [1, classes],
      {},
    );
    return this.finish(logits);
  }

  private window<Options>(
    operator: (inputs: readonly string[], output: string, options: Options) => make.OperatorSpec,
    inputs: readonly Value[],
    channels: number,
    [height, width]: Sides,
    { stride = 1, padding = "same", activation = "none" }: Layer,
  ): Value {
    const [n = 1, h = 0, w = 0] = inputs[0]?.shape ?? [];
    const shape = [n, slide(h, height, stride, padding), slide(w, width, stride, padding), channels];
    const options = { padding, strides: [stride, stride], activation, filter: [height, width] };
    return this.emit(operator, inputs, shape, options as Options);
  }
}
