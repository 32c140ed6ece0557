/** Where the build puts LiteRT's loader (.js) and binary (.wasm). */
export const ADDRESS = new URL("/litert/litert_wasm_internal", self.location.href).href;
