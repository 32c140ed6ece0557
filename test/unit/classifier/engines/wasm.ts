/** tfjs's wasm backend as the extension runs it, with its files where npm puts them. */
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { env } from "@tensorflow/tfjs-core";
import { ROOT } from "../../../../scripts/paths";

env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
setWasmPaths(`${ROOT}node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
