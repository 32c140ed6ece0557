/** Where the build puts LiteRT's loader and binary, without their extensions .js and .wasm. */
export const ADDRESS = new URL("/litert/litert_wasm_internal", self.location.href).href;
