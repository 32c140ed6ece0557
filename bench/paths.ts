import { CACHE } from "../scripts/paths";

/** What the benchmark makes once and can make again. */
export const BENCH_CACHE = `${CACHE}/bench`;
