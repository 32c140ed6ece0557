import { type Fields, float32s, int8, makeFlatBuffer, table, tables, text } from "../../src/tflite/format/fields";

/** Metadata of a hand-made file. */
export interface MetadataSpec {
  /** Normalisation of the input: one value for all channels, or one for each. */
  readonly mean?: readonly number[];
  readonly deviation?: readonly number[];
  /** Name of the file with the output's labels, in the archive behind the model. */
  readonly labelFile?: string;
}

/** Makes the contents of a TFLITE_METADATA buffer; fields as in metadata_schema.fbs. */
export function makeMetadata({ mean, deviation, labelFile }: MetadataSpec): Uint8Array {
  const normalization = table({ 0: mean && float32s(mean), 1: deviation && float32s(deviation) });
  const input: Fields = { 4: tables([{ 0: int8(1), 1: normalization }]) };
  const output: Fields = {
    // Another file comes first: the type, not the position, says which file holds the labels.
    6:
      labelFile === undefined
        ? undefined
        : tables([
            { 0: text("about.txt"), 2: int8(1) },
            { 0: text(labelFile), 2: int8(2) },
          ]),
  };
  const subgraph: Fields = { 2: tables([mean || deviation ? input : {}]), 3: tables([output]) };
  return makeFlatBuffer({ 3: tables([subgraph]) }, "M001");
}
