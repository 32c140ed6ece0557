/** The project's own drawings, available without ../shared. */
import { readFileSync } from "node:fs";
import type { Served } from "../../../scripts/browser/serveSite";
import { ROOT } from "../../../scripts/paths";

export const SAMPLES = `${ROOT}test/samples`;

/** A drawing's bytes; in a template string, its text. */
export const drawing = (name: string): Buffer => readFileSync(`${SAMPLES}/${name}.svg`);

export const sample = (name: string): Served => ({ type: "image/svg+xml", body: drawing(name) });
