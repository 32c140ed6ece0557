import {
  BUFFER,
  METADATA_ENTRY,
  METADATA_IDENTIFIER,
  METADATA_NAME,
  MODEL,
  MODEL_METADATA,
  SUBGRAPH_METADATA,
} from "../format/schema";
import { Table } from "../format/table";
import type { Complaints } from "../format/tfliteError";

/** Metadata of the classifier's input and output tensor (TFLITE_METADATA), where the file has any. */
export interface Metadata {
  readonly input: Table | undefined;
  readonly output: Table | undefined;
}

export function readMetadata(model: Table, buffers: Table[], complaints: Complaints): Metadata {
  const entry = model
    .tables(MODEL.metadata, "part_metadata_entry")
    .find((table) => table.string(METADATA_ENTRY.name) === METADATA_NAME);
  const buffer = entry && buffers[entry.uint32(METADATA_ENTRY.buffer)];
  if (!buffer) return { input: undefined, output: undefined };
  const root = Table.root(buffer.bytes(BUFFER.data), METADATA_IDENTIFIER, complaints);
  const subgraph = root.tables(MODEL_METADATA.subgraphs, "part_subgraph_metadata")[0];
  return {
    input: subgraph?.tables(SUBGRAPH_METADATA.inputs, "part_input_metadata")[0],
    output: subgraph?.tables(SUBGRAPH_METADATA.outputs, "part_output_metadata")[0],
  };
}
