import { build, type InlineConfig } from "vite";
import config from "../../vite.config";
import { readModels } from "../models/readModels";
import { ROOT } from "../paths";
import { browserAlias, withPolyfill } from "./browserAlias";
import { catalogueAlias } from "./catalogueAlias";
import { licencesPlugin } from "./licences/licencesPlugin";
import { modelsPlugin } from "./modelsPlugin";
import { wholeCatalogues } from "./wholeCatalogues";

type Weights = Parameters<typeof modelsPlugin>[0];

/** The whole configuration of the build of an extension with these weights in it. */
export function configure(weights: Weights): InlineConfig {
  const licences = licencesPlugin(readModels().filter(({ id }) => weights.has(id)));
  const plugins = [...config.plugins, modelsPlugin(weights), wholeCatalogues(), withPolyfill(), licences.main];
  const resolve = { alias: [catalogueAlias(), browserAlias] };
  const worker = { ...config.worker, plugins: licences.workers };
  return { ...config, plugins, worker, resolve, root: ROOT, configFile: false, logLevel: "error" };
}

/**
 * Writes the extension to `dist/`, with these weights in it.
 *
 * @param weights as `getCarriedWeights` gives them
 */
export async function bundle(weights: Weights): Promise<void> {
  const { log } = console;
  const { write } = process.stderr;
  // crxjs prints its progress to stdout, which is reserved for results.
  console.log = console.error;
  // It warns of options that it sets itself, too, in builds of its own. What fails is thrown.
  if (!process.stderr.isTTY) process.stderr.write = () => true;
  try {
    await build(configure(weights));
  } finally {
    console.log = log;
    process.stderr.write = write;
  }
}
