import type { Plugin } from "vite";

/** The scripts that are put into pages. */
const INJECTED = /\/src\/content\/(early|content|late)\.ts$/;

/**
 * Leaves out the modules of the scripts that are put into pages: crxjs makes one file of each, `src/content/*.js`, and
 * leaves the modules beside it, which nothing loads.
 */
export function injectedPlugin(): Plugin {
  return {
    name: "label-lens-injected",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === "chunk" && INJECTED.test(file.facadeModuleId ?? "")) delete bundle[name];
        }
      },
    },
  };
}
