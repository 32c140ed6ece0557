import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import type { UserConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { hiddenPlugin } from "./scripts/build/hiddenPlugin";
import { injectedPlugin } from "./scripts/build/injectedPlugin";
import { runtimesPlugin } from "./scripts/build/runtimesPlugin";

/** Base configuration of the build; `scripts/build/bundle.ts` adds the models. */
export default {
  plugins: [crx({ manifest: manifest as ManifestV3Export }), runtimesPlugin(), hiddenPlugin(), injectedPlugin()],
  worker: { format: "es" },
  build: {
    target: "chrome148",
    chunkSizeWarningLimit: 2000,
    // Every browser that runs the extension preloads modules by itself.
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        offscreen: "src/offscreen/index.html",
        welcome: "src/welcome/index.html",
        live: "src/live/index.html",
        teach: "src/teach/index.html",
      },
    },
  },
} satisfies UserConfig;
