/** The project's own drawings: there even where no pictures can be had. */
import { readFileSync } from "node:fs";
import type { Served } from "../../../scripts/browser/serveSite";
import { ROOT } from "../../../scripts/paths";

export const SAMPLES = `${ROOT}test/samples`;

/** Its bytes; their text in a template. */
export const drawing = (name: string): Buffer => readFileSync(`${SAMPLES}/${name}.svg`);

export const sample = (name: string): Served => ({ type: "image/svg+xml", body: drawing(name) });
