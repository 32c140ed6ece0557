import { build } from "vite";
import config from "../../vite.config";
import { ROOT } from "../paths";
import { catalogueAlias } from "./catalogueAlias";
import { modelsPlugin } from "./modelsPlugin";

/**
 * Writes the extension to `dist/`, with these weights in it.
 *
 * @param weights as `getCarriedWeights` gives them
 */
export async function bundle(weights: Parameters<typeof modelsPlugin>[0]): Promise<void> {
  const { log } = console;
  // crxjs prints its progress to stdout, which is reserved for results.
  console.log = console.error;
  const plugins = [...config.plugins, modelsPlugin(weights)];
  const resolve = { alias: [catalogueAlias()] };
  await build({ ...config, plugins, resolve, root: ROOT, configFile: false, logLevel: "error" });
  console.log = log;
}
