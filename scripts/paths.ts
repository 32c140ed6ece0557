import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const DIST = `${ROOT}dist`;
export const MODELS = `${ROOT}models`;
/** What is fetched or made once, and can be made again. */
export const CACHE = `${ROOT}.cache`;

const shared = fileURLToPath(new URL("../../shared", import.meta.url));
/** Models, pictures and reference results beside the project; undefined where there are none. */
export const SHARED = existsSync(`${shared}/models`) ? shared : undefined;
