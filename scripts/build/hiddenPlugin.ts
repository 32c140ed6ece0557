import type { Plugin } from "vite";

/**
 * Takes `web_accessible_resources` out of the manifest: what a page can fetch
 * tells it that the extension is installed. The content script is injected whole
 * and needs none of it, though crxjs lists it.
 */
export function hiddenPlugin(): Plugin {
  return {
    name: "label-lens-hidden",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const manifest = bundle["manifest.json"];
        if (manifest?.type !== "asset") return this.error("There is no manifest.json to change.");
        const { web_accessible_resources: _hidden, ...rest } = JSON.parse(String(manifest.source));
        manifest.source = JSON.stringify(rest, null, 2);
      },
    },
  };
}
