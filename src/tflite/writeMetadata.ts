import { type Fields, float32s, int8, makeFlatBuffer, table, tables, text } from "./format/fields";
import {
  ASSOCIATED_FILE,
  CONTENT,
  IMAGE_PROPERTIES,
  METADATA_IDENTIFIER,
  MODEL_METADATA,
  NORMALIZATION_OPTIONS,
  PROCESS_UNIT,
  STATS,
  SUBGRAPH_METADATA,
  TENSOR_METADATA,
} from "./format/schema";
import type { Graph, Normalization } from "./graph";

/** What the metadata say of a classifier. */
interface Said extends Pick<Graph, "normalization" | "stored" | "input"> {
  readonly title: string;
  /** Name of the file with the labels, in the archive behind the model. */
  readonly labelFile: string;
}

/**
 * The contents of a classifier's TFLITE_METADATA, by which MediaPipe prepares pictures and finds the labels.
 * https://ai.google.dev/edge/litert/models/metadata
 */
export function writeMetadata({ title, labelFile, normalization, stored, input }: Said): Uint8Array {
  const { mean, deviation } = asSubtracted(normalization);
  const [least, most] = input.type === "float32" ? [0, 255].map(normalized(normalization)) : [0, 255];
  const unit: Fields = {
    [PROCESS_UNIT.optionsType]: int8(NORMALIZATION_OPTIONS.type),
    [PROCESS_UNIT.options]: table({
      [NORMALIZATION_OPTIONS.mean]: float32s(mean),
      [NORMALIZATION_OPTIONS.std]: float32s(deviation),
    }),
  };
  const picture: Fields = {
    [TENSOR_METADATA.name]: text("image"),
    [TENSOR_METADATA.content]: table({
      [CONTENT.propertiesType]: int8(IMAGE_PROPERTIES.type),
      [CONTENT.properties]: table({ [IMAGE_PROPERTIES.colorSpace]: int8(IMAGE_PROPERTIES.rgb) }),
    }),
    // Where other integers than a picture's bytes are stored, it is inferred from the input, as for the base network.
    [TENSOR_METADATA.processUnits]: stored ? undefined : tables([unit]),
    [TENSOR_METADATA.stats]: table({ [STATS.max]: float32s([most ?? 1]), [STATS.min]: float32s([least ?? 0]) }),
  };
  const probability: Fields = {
    [TENSOR_METADATA.name]: text("probability"),
    [TENSOR_METADATA.associatedFiles]: tables([
      { [ASSOCIATED_FILE.name]: text(labelFile), [ASSOCIATED_FILE.type]: int8(ASSOCIATED_FILE.tensorAxisLabels) },
    ]),
  };
  const subgraph: Fields = {
    [SUBGRAPH_METADATA.inputs]: tables([picture]),
    [SUBGRAPH_METADATA.outputs]: tables([probability]),
  };
  return makeFlatBuffer(
    { [MODEL_METADATA.name]: text(title), [MODEL_METADATA.subgraphs]: tables([subgraph]) },
    METADATA_IDENTIFIER,
  );
}

const normalized =
  ({ scale, offset }: Normalization) =>
  (byte: number) =>
    byte * scale[0] + offset[0];

/** The same as (byte - mean) / deviation. */
const asSubtracted = ({ scale, offset }: Normalization) => ({
  mean: offset.map((value, channel) => -value / (scale[channel] ?? 1)),
  deviation: scale.map((value) => 1 / value),
});
