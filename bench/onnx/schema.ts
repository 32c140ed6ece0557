import protobuf from "protobufjs";

/**
 * The part of ONNX's format that is needed to write a network: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
const SCHEMA = `
syntax = "proto3";
message ModelProto { int64 ir_version = 1; string producer_name = 2; GraphProto graph = 7; repeated OperatorSetIdProto opset_import = 8; }
message OperatorSetIdProto { string domain = 1; int64 version = 2; }
message GraphProto { repeated NodeProto node = 1; string name = 2; repeated TensorProto initializer = 5; repeated ValueInfoProto input = 11; repeated ValueInfoProto output = 12; }
message NodeProto { repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4; repeated AttributeProto attribute = 5; }
message AttributeProto { string name = 1; float f = 2; int64 i = 3; bytes s = 4; repeated int64 ints = 8; int32 type = 20; }
message TensorProto { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
message ValueInfoProto { string name = 1; TypeProto type = 2; }
message TypeProto { TypeTensor tensor_type = 1; }
message TypeTensor { int32 elem_type = 1; TensorShapeProto shape = 2; }
message TensorShapeProto { repeated Dimension dim = 1; }
message Dimension { int64 dim_value = 1; }
`;

const root = protobuf.parse(SCHEMA, { keepCase: true }).root;

/** @param model fields under their names in the schema above */
export function encodeModel(model: object): Uint8Array {
  const type = root.lookupType("ModelProto");
  const problem = type.verify(model);
  if (problem) throw new TypeError(`This is no ONNX model: ${problem}.`);
  return type.encode(type.fromObject(model)).finish();
}

export const DATA_TYPES = { float32: 1, int64: 7 } as const;

const KINDS = { integer: 2, text: 3, integers: 7 };

export const attribute = {
  integer: (name: string, i: number) => ({ name, i, type: KINDS.integer }),
  integers: (name: string, ints: readonly number[]) => ({ name, ints, type: KINDS.integers }),
  text: (name: string, text: string) => ({ name, s: Buffer.from(text), type: KINDS.text }),
};

export type Attribute = ReturnType<(typeof attribute)[keyof typeof attribute]>;
