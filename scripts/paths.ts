import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const DIST = `${ROOT}dist`;
export const MODELS = `${ROOT}models`;
/** Folder for everything that is fetched or made once, and can be made again. */
export const CACHE = `${ROOT}.cache`;

const shared = fileURLToPath(new URL("../../shared", import.meta.url));
/** Folder beside the project with models, pictures and reference results; undefined where there is none. */
export const SHARED = existsSync(`${shared}/models`) ? shared : undefined;
