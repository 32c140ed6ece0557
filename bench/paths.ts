import { CACHE } from "../scripts/paths";

/** Folder for everything that the benchmark makes once, and can make again. */
export const BENCH_CACHE = `${CACHE}/bench`;
