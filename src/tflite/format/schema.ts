/**
 * Field numbers of the tables that an image classifier needs, from tensorflow/lite/schema/schema.fbs and
 * metadata_schema.fbs.
 */
import type { ElementType } from "../tensor";

export const MODEL = { version: 0, operatorCodes: 1, subgraphs: 2, buffers: 4, metadata: 6 } as const;
export const OPERATOR_CODE = { deprecatedCode: 0, customCode: 1, code: 3 } as const;
export const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3 } as const;
export const TENSOR = { shape: 0, type: 1, buffer: 2, name: 3, quantization: 4, sparsity: 6 } as const;
export const QUANTIZATION = { scale: 2, zeroPoint: 3, axis: 6 } as const;
export const OPERATOR = { code: 0, inputs: 1, outputs: 2, optionsType: 3, options: 4 } as const;
export const BUFFER = { data: 0 } as const;
export const METADATA_ENTRY = { name: 0, buffer: 1 } as const;
/** Name of the entry whose buffer has a model's metadata. */
export const METADATA_NAME = "TFLITE_METADATA";

export const MODEL_METADATA = { name: 0, subgraphs: 3 } as const;
/** Four characters that the metadata begin with. */
export const METADATA_IDENTIFIER = "M001";
export const SUBGRAPH_METADATA = { inputs: 2, outputs: 3 } as const;
export const TENSOR_METADATA = { name: 0, content: 3, processUnits: 4, stats: 5, associatedFiles: 6 } as const;
export const CONTENT = { propertiesType: 0, properties: 1 } as const;
export const IMAGE_PROPERTIES = { type: 2, colorSpace: 0, rgb: 1 } as const;
export const STATS = { max: 0, min: 1 } as const;
export const PROCESS_UNIT = { optionsType: 0, options: 1 } as const;
export const NORMALIZATION_OPTIONS = { type: 1, mean: 0, std: 1 } as const;
export const ASSOCIATED_FILE = { name: 0, type: 2, tensorAxisLabels: 2 } as const;

/** The values of TensorType that classifiers use, with the size of one element in bytes. */
export const ELEMENT_TYPES: Readonly<Record<number, { type: ElementType; bytes: number }>> = {
  0: { type: "float32", bytes: 4 },
  1: { type: "float16", bytes: 2 },
  2: { type: "int32", bytes: 4 },
  3: { type: "uint8", bytes: 1 },
  9: { type: "int8", bytes: 1 },
};
